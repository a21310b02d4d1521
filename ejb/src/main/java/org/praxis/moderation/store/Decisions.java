package org.praxis.moderation.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Finds decisions for those whom they are against. */
@ApplicationScoped
public class Decisions {
  static final List<Verdict> AGAINST =
      Stream.of(Verdict.values()).filter(Verdict::takesAway).toList();

  private static final String MINE =
      " from Decision d join d.decided c where c.author = :author and d.verdict in :against";

  @PersistenceContext EntityManager em;

  /**
   * The decision of that case, or else the last one on the text that is called so: it is known by
   * either. With its case and what was asked of another moderator.
   */
  public Optional<Decision> against(PersonId author, UUID caseOrContent) {
    return first(
        em.createQuery(
                "select d from Decision d join fetch d.decided c left join fetch d.appeals"
                    + " where c.author = :author and d.verdict in :against"
                    + " and (c.id = :case or c.contentId = :content)"
                    + " order by case when c.id = :case then 0 else 1 end, d.key desc",
                Decision.class)
            .setParameter("author", author)
            .setParameter("against", AGAINST)
            .setParameter("case", new CaseId(caseOrContent))
            .setParameter("content", caseOrContent));
  }

  /**
   * Decisions on any of these, each called by its case or its text, the oldest first; with all that
   * a statement of reasons says, in two statements.
   */
  public List<Decision> ofAny(Collection<UUID> casesOrContents) {
    List<Decision> found =
        em.createQuery(
                "select d from Decision d join fetch d.decided c left join fetch d.appeals"
                    + " where c.id in :cases or c.contentId in :contents order by d.key",
                Decision.class)
            .setParameter("cases", casesOrContents.stream().map(CaseId::new).toList())
            .setParameter("contents", casesOrContents)
            .getResultList();
    if (!found.isEmpty()) {
      em.createQuery("select c from Case c left join fetch c.reasons where c in :cases", Case.class)
          .setParameter("cases", found.stream().map(Decision::decided).distinct().toList())
          .getResultList();
    }
    return found;
  }

  /** Those against an author, the newest first; with their cases and appeals. */
  public List<Decision> against(PersonId author, PageRequest page) {
    List<Long> keys =
        mine("select d.key" + MINE + " order by d.at desc, d.key desc", Long.class, author)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return whole(keys);
  }

  private List<Decision> whole(List<Long> keys) {
    return em.createQuery(
            "select d from Decision d join fetch d.decided left join fetch d.appeals"
                + " where d.key in :keys order by d.at desc, d.key desc",
            Decision.class)
        .setParameter("keys", keys)
        .getResultList();
  }

  /** Those against an author in one place, the latest first. */
  public List<Decision> against(PersonId author, SpaceId space, int most) {
    return whole(
        mine(
                "select d.key" + MINE + " and c.space = :space order by d.at desc, d.key desc",
                Long.class,
                author)
            .setParameter("space", space)
            .setMaxResults(most)
            .getResultList());
  }

  public long countAgainst(PersonId author) {
    return mine("select count(d)" + MINE, Long.class, author).getSingleResult();
  }

  /**
   * The decision of a case that took something away, with others who would appeal against it
   * waiting.
   */
  public Optional<Decision> lock(CaseId id) {
    return lock(
        em.createQuery(
                "select d from Decision d where d.decided.id = :id and d.verdict in :against",
                Decision.class)
            .setParameter("id", id)
            .setParameter("against", AGAINST));
  }

  /**
   * The decision that what a case is about stays, with others waiting who would appeal against it.
   */
  public Optional<Decision> lockKept(CaseId id) {
    return lock(
        em.createQuery(
                "select d from Decision d where d.decided.id = :id and d.verdict = 'KEEP'",
                Decision.class)
            .setParameter("id", id));
  }

  /** The decision that an appeal is against; before the appeal, as whoever appeals does. */
  public Optional<Decision> lockAppealed(AppealId id) {
    return lock(
        em.createQuery(
                "select d from Decision d where d.key = (select a.decision.key from Appeal a where"
                    + " a.id = :id)",
                Decision.class)
            .setParameter("id", id));
  }

  private static Optional<Decision> lock(TypedQuery<Decision> query) {
    return first(query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  private <T> TypedQuery<T> mine(String query, Class<T> type, PersonId author) {
    return em.createQuery(query, type)
        .setParameter("author", author)
        .setParameter("against", AGAINST);
  }
}
