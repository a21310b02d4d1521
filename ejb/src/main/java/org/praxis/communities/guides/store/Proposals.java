package org.praxis.communities.guides.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.model.ProposalComment;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.view.OwnProposalRow;
import org.praxis.communities.guides.view.ProposalsWaiting;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds changes that members propose, and what is said on them. */
@ApplicationScoped
public class Proposals {
  @PersistenceContext EntityManager em;

  /** A proposed change in a list, without its text. */
  public record Facts(
      ProposalId id, String why, PersonId proposer, ProposalState state, Instant at) {}

  /** A word on a proposed change. */
  public record Comment(PersonId author, String text, Instant at) {}

  // Those who write the guide see all, others their own.
  private static final String READABLE =
      " from ProposedChange p where p.guide = :guide and (p.proposer = :me or :all = true)";

  private static final String OWN =
      " from ProposedChange p join p.guide g join g.community c where p.proposer = :me and"
          + Open.TO_READ;

  // Where the reader writes without asking; who moderates there may too, and it does not wait for
  // them.
  private static final String WAITING =
      " from ProposedChange p join p.guide g join g.community c join Membership m on m.community ="
          + " c where p.state = 'OPEN' and c.archivedAt is null and m.person = :me and (g.owner ="
          + " :me or exists (select 1 from CoAuthor a where a.guide = g and a.person = :me))";

  public void add(ProposedChange change) {
    em.persist(change);
  }

  public void add(ProposalComment comment) {
    em.persist(comment);
  }

  /** The guide that it would change, without reading either. */
  public Optional<GuideId> guideOf(ProposalId id) {
    return first(
        em.createQuery("select p.guide.id from ProposedChange p where p.id = :id", GuideId.class)
            .setParameter("id", id));
  }

  public Optional<ProposedChange> find(ProposalId id) {
    return find(id, LockModeType.NONE);
  }

  /** As far as they are there, whoever asks; with their guides. */
  public List<ProposedChange> all(Collection<ProposalId> ids) {
    return em.createQuery(
            "select p from ProposedChange p join fetch p.guide where p.id in :ids",
            ProposedChange.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** With others who would answer it waiting; the guide is locked before it. */
  public Optional<ProposedChange> lock(ProposalId id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ProposedChange> find(ProposalId id, LockModeType lock) {
    return first(
        em.createQuery("select p from ProposedChange p where p.id = :id", ProposedChange.class)
            .setParameter("id", id)
            .setLockMode(lock));
  }

  /** What somebody proposed already and waits. */
  public Optional<ProposedChange> same(Guide guide, PersonId proposer, String title, String text) {
    return first(
        em.createQuery(
                "select p from ProposedChange p where p.guide = :guide and p.proposer = :proposer"
                    + " and p.state = 'OPEN' and p.title = :title and p.text = :text",
                ProposedChange.class)
            .setParameter("guide", guide)
            .setParameter("proposer", proposer)
            .setParameter("title", title)
            .setParameter("text", text));
  }

  /** What waits first, then the newest. */
  public Page<Facts> of(OpenGuide open, PageRequest page) {
    boolean all = open.isWritable() || open.place().isModerated();
    List<Facts> items =
        em.createQuery(
                "select p.id, p.why, p.proposer, p.state, coalesce(p.answeredAt, p.submittedAt)"
                    + READABLE
                    + " order by case p.state when 'OPEN' then 0 else 1 end, p.key desc",
                Facts.class)
            .setParameter("guide", open.guide())
            .setParameter("me", open.place().reader().id())
            .setParameter("all", all)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        em.createQuery("select count(p)" + READABLE, Long.class)
            .setParameter("guide", open.guide())
            .setParameter("me", open.place().reader().id())
            .setParameter("all", all)
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  /** What the reader proposed where they may read still, the latest first. */
  public Page<OwnProposalRow> by(Reader reader, PageRequest page) {
    List<OwnProposalRow> items =
        Open.bind(
                em.createQuery(
                    "select p.id, g.id, g.title, c.slug, c.name, p.why, p.state,"
                        + " coalesce(p.answeredAt, p.submittedAt)"
                        + OWN
                        + "order by p.key desc",
                    OwnProposalRow.class),
                reader)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        Open.bind(em.createQuery("select count(p)" + OWN, Long.class), reader).getSingleResult();
    return new Page<>(items, page, total);
  }

  /** The guides that a person writes for which changes wait, who waits longest first. */
  public Page<ProposalsWaiting> waiting(PersonId writer, PageRequest page) {
    List<ProposalsWaiting> items =
        em.createQuery(
                "select g.id, g.title, c.slug, c.name, count(p), min(p.submittedAt)"
                    + WAITING
                    + " group by g.key, g.id, g.title, c.slug, c.name order by min(p.submittedAt),"
                    + " g.key",
                ProposalsWaiting.class)
            .setParameter("me", writer)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        em.createQuery("select count(distinct g.key)" + WAITING, Long.class)
            .setParameter("me", writer)
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  public long countOpen(Guide guide) {
    return em.createQuery(
            "select count(p) from ProposedChange p where p.guide = :guide and p.state = 'OPEN'",
            Long.class)
        .setParameter("guide", guide)
        .getSingleResult();
  }

  /** In the order in which they were said. */
  public List<Comment> comments(ProposedChange change) {
    return em.createQuery(
            "select c.author, c.text, c.at from ProposalComment c where c.proposal = :change order"
                + " by c.key",
            Comment.class)
        .setParameter("change", change)
        .getResultList();
  }
}
