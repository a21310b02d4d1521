package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.model.Attached;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/** Which files belong to what is written for guides. */
@ApplicationScoped
public class GuideAttachments {
  // What a topic that the guide is made from shows at this time, where the guide is: all who may
  // read the guide may read it there.
  private static final String IN_A_SOURCE =
      "exists (select 1 from communities_guide_source s"
          + " join communities_guide g on g.key = s.guide_key"
          + " join communities_contribution f on f.id = s.contribution"
          + " join communities_contribution t on t.key = coalesce(f.topic_key, f.key)"
          + " join communities_contribution c on t.key = coalesce(c.topic_key, c.key)"
          + " join communities_attached d on d.contribution_key = c.key"
          + " where s.guide_key = r.guide_key and d.attachment_key = a.key"
          + " and c.community_key = g.community_key"
          + " and t.state = 'PUBLISHED' and c.state = 'PUBLISHED'"
          + " and position('attachment:' || a.id in c.text) > 0)";

  @PersistenceContext EntityManager em;

  /**
   * From now on, files that a text names belong to it: those of its author, and of whoever took the
   * change; and those of colleagues that stand in a topic which the guide is made from. What
   * belongs to a published text of the guide has all the guide's readers already.
   */
  public void belong(GuideRevision revision) {
    Set<AttachmentId> named = Attached.in(revision.submitted());
    if (named.isEmpty()) {
      return;
    }
    em.flush();
    em.createNativeQuery(
            "insert into communities_attached (attachment_key, guide_revision_key)"
                + " select a.key, r.key from communities_attachment a, communities_guide_revision r"
                + " where a.id in (:ids) and r.id = :revision and (a.uploader in (:writers) or "
                + IN_A_SOURCE
                + ") and not exists (select 1 from communities_attached d"
                + " join communities_guide_revision p on p.key = d.guide_revision_key"
                + " where d.attachment_key = a.key and p.guide_key = r.guide_key and p.state = 'PUBLISHED'"
                + " and position('attachment:' || a.id in coalesce(p.merged_text, p.text)) > 0)"
                + " for key share of a on conflict do nothing")
        .setParameter("ids", values(named))
        .setParameter("writers", writers(revision))
        .setParameter("revision", revision.id().value())
        .executeUpdate();
  }

  /**
   * When it is decided about a text that has waited: what stood in a topic, and was taken back or
   * moved elsewhere meanwhile, stays there.
   */
  public void leaveBehind(GuideRevision revision) {
    em.flush();
    em.createNativeQuery(
            "delete from communities_attached x using communities_attachment a,"
                + " communities_guide_revision r where x.guide_revision_key = r.key"
                + " and x.attachment_key = a.key and r.id = :revision"
                + " and a.uploader not in (:writers) and not "
                + IN_A_SOURCE)
        .setParameter("writers", writers(revision))
        .setParameter("revision", revision.id().value())
        .executeUpdate();
  }

  private static List<UUID> writers(GuideRevision revision) {
    return Stream.of(revision.author(), revision.acceptedBy())
        .filter(Objects::nonNull)
        .map(PersonId::value)
        .toList();
  }

  /** From now on, files of the proposer that a proposed change names belong to it. */
  public void belong(ProposedChange change) {
    Set<AttachmentId> named = Attached.in(new Markup(change.text()));
    if (named.isEmpty()) {
      return;
    }
    em.flush();
    em.createNativeQuery(
            "insert into communities_attached (attachment_key, proposal_key)"
                + " select a.key, p.key from communities_attachment a, communities_guide_proposal p"
                + " where a.id in (:ids) and a.uploader = p.proposer and p.id = :change"
                + " for key share of a on conflict do nothing")
        .setParameter("ids", values(named))
        .setParameter("change", change.id().value())
        .executeUpdate();
  }

  private static List<UUID> values(Set<AttachmentId> ids) {
    return ids.stream().map(AttachmentId::value).toList();
  }

  /** The texts that a file belongs to, whoever may read them. */
  public List<GuideRevisionId> revisions(AttachmentId file) {
    return of(file, "communities_guide_revision o on o.key = d.guide_revision_key")
        .map(GuideRevisionId::new)
        .toList();
  }

  /** The proposed changes that a file belongs to, whoever may read them. */
  public List<ProposalId> proposals(AttachmentId file) {
    return of(file, "communities_guide_proposal o on o.key = d.proposal_key")
        .map(ProposalId::new)
        .toList();
  }

  private Stream<UUID> of(AttachmentId file, String owner) {
    List<?> ids =
        em.createNativeQuery(
                "select o.id from communities_attachment a"
                    + " join communities_attached d on d.attachment_key = a.key join "
                    + owner
                    + " where a.id = :file")
            .setParameter("file", file.value())
            .getResultList();
    return ids.stream().map(UUID.class::cast);
  }
}
