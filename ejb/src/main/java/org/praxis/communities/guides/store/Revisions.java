package org.praxis.communities.guides.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.GuideState;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds the texts that were sent for guides. */
@ApplicationScoped
public class Revisions {
  @PersistenceContext EntityManager em;

  /** A text in a list, without its words. */
  public record Facts(
      GuideRevisionId id,
      Integer number,
      Integer base,
      String title,
      String note,
      PersonId author,
      ProposalId proposal,
      PersonId acceptedBy,
      GuideState state,
      Instant at) {}

  /** Somebody of whom readers see something in a guide. */
  public record Contributor(PersonId person, Long revisions) {}

  /** How a guide read once. */
  public record Wording(String title, String text) {
    static final Wording NOTHING = new Wording("", "");
  }

  private static final String FACTS =
      "select r.id, r.number, r.base, coalesce(r.mergedTitle, r.title), r.note, r.author, r.proposal,"
          + " r.acceptedBy, r.state, coalesce(r.publishedAt, r.submittedAt) from GuideRevision r";

  // Of the others, its author sees what became of it.
  private static final String READABLE =
      " where r.guide = :guide and (r.state = 'PUBLISHED' or r.author = :me"
          + " or r.state = 'HELD' and :moderates = true)";

  public void add(GuideRevision revision) {
    em.persist(revision);
  }

  public Optional<GuideRevision> find(GuideRevisionId id) {
    return first(
        em.createQuery(
                "select r from GuideRevision r join fetch r.guide g join fetch g.community where r.id = :id",
                GuideRevision.class)
            .setParameter("id", id));
  }

  /** As far as they are there, whoever asks. */
  public List<GuideRevision> all(Collection<GuideRevisionId> ids) {
    return em.createQuery(
            "select r from GuideRevision r join fetch r.guide g join fetch g.community where"
                + anyOf("r.id", "ids"),
            GuideRevision.class)
        .setParameter("ids", values(ids))
        .getResultList();
  }

  /** The newest first, as far as the reader may see them. */
  public Page<Facts> history(OpenGuide open, PageRequest page) {
    List<Facts> items =
        em.createQuery(FACTS + READABLE + " order by r.key desc", Facts.class)
            .setParameter("guide", open.guide())
            .setParameter("me", open.place().reader().id())
            .setParameter("moderates", open.place().isModerated())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        em.createQuery("select count(r) from GuideRevision r" + READABLE, Long.class)
            .setParameter("guide", open.guide())
            .setParameter("me", open.place().reader().id())
            .setParameter("moderates", open.place().isModerated())
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  /** What the reader sent last, where it is not published. */
  public Optional<Facts> unfinished(Guide guide, PersonId author) {
    return em
        .createQuery(
            FACTS + " where r.guide = :guide and r.author = :author order by r.key desc",
            Facts.class)
        .setParameter("guide", guide)
        .setParameter("author", author)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .filter(facts -> facts.state() != GuideState.PUBLISHED)
        .findFirst();
  }

  /** How the guide read at a revision; nothing at 0, where it was not there yet. */
  public Wording wording(Guide guide, int number) {
    return number == 0
        ? Wording.NOTHING
        : em.createQuery(
                "select coalesce(r.mergedTitle, r.title), coalesce(r.mergedText, r.text) from GuideRevision r"
                    + " where r.guide = :guide and r.number = :number",
                Wording.class)
            .setParameter("guide", guide)
            .setParameter("number", number)
            .getSingleResult();
  }

  public Optional<GuideRevisionId> published(Guide guide, int number) {
    return first(
        em.createQuery(
                "select r.id from GuideRevision r where r.guide = :guide and r.number = :number",
                GuideRevisionId.class)
            .setParameter("guide", guide)
            .setParameter("number", number));
  }

  /** In the order in which they came to it. */
  public List<Contributor> contributors(Guide guide) {
    return em.createQuery(
            "select r.author, count(r) from GuideRevision r where r.guide = :guide and r.state = 'PUBLISHED'"
                + " group by r.author order by min(r.number)",
            Contributor.class)
        .setParameter("guide", guide)
        .getResultList();
  }

  /** What waits for a moderator. */
  public List<GuideRevisionId> held(GuideId guide) {
    return em.createQuery(
            "select r.id from GuideRevision r where r.guide.id = :guide and r.state = 'HELD' order by r.key",
            GuideRevisionId.class)
        .setParameter("guide", guide)
        .getResultList();
  }

  /** Whether a text that somebody wrote directly waits for a moderator. */
  public boolean waits(Guide guide, PersonId author) {
    return em.createQuery(
                "select count(r) from GuideRevision r where r.guide = :guide and r.author = :author"
                    + " and r.state = 'HELD' and r.proposal is null",
                Long.class)
            .setParameter("guide", guide)
            .setParameter("author", author)
            .getSingleResult()
        > 0;
  }

  /** The same text that its author wrote directly and that waits for a moderator. */
  public Optional<GuideRevision> waiting(Guide guide, PersonId author, String title, String text) {
    return first(
        em.createQuery(
                "select r from GuideRevision r where r.guide = :guide and r.author = :author"
                    + " and r.state = 'HELD' and r.proposal is null and r.title = :title and r.text = :text",
                GuideRevision.class)
            .setParameter("guide", guide)
            .setParameter("author", author)
            .setParameter("title", title)
            .setParameter("text", text));
  }

  /** Whether its author has sent another text for the same guide since. */
  public boolean wentOn(GuideRevision sent) {
    return em.createQuery(
                "select count(r) from GuideRevision r where r.guide = :guide and r.author = :author"
                    + " and r.key > (select s.key from GuideRevision s where s = :sent)",
                Long.class)
            .setParameter("guide", sent.guide())
            .setParameter("author", sent.author())
            .setParameter("sent", sent)
            .getSingleResult()
        > 0;
  }

  /** How many texts an author got back since the last one that was taken. */
  public int givenBack(Guide guide, PersonId author) {
    return em.createQuery(
            "select count(r) from GuideRevision r where r.guide = :guide and r.author = :author"
                + " and r.state in ('RETURNED', 'REJECTED') and r.key > (select coalesce(max(p.key), 0)"
                + " from GuideRevision p where p.guide = :guide and p.author = :author and p.state = 'PUBLISHED')",
            Long.class)
        .setParameter("guide", guide)
        .setParameter("author", author)
        .getSingleResult()
        .intValue();
  }
}
