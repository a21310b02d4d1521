package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.anyOfMany;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.Bench;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.platform.PageRequest;

/** Keeps and finds appeals. */
@ApplicationScoped
public class Appeals {
  @PersistenceContext EntityManager em;

  public void add(Appeal asked) {
    em.persist(asked);
  }

  /** With the decision that it is against, and its case. */
  public Optional<Appeal> find(AppealId id) {
    return first(
        em.createQuery(
                "select a from Appeal a join fetch a.decision d join fetch d.decided c"
                    + " left join fetch c.reasons left join fetch a.report where a.id = :id",
                Appeal.class)
            .setParameter("id", id));
  }

  /** With others waiting who would answer it. */
  public Optional<Appeal> lock(AppealId id) {
    return first(
        em.createQuery("select a from Appeal a where a.id = :id", Appeal.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether an appeal about that case waits for an answer. */
  public boolean waits(Case c) {
    return em.createQuery(
                "select count(a) from Appeal a where a.decision.decided = :case and a.outcome is"
                    + " null",
                Long.class)
            .setParameter("case", c)
            .getSingleResult()
        > 0;
  }

  /** The others that wait about the same decision, held as well. */
  public List<Appeal> lockBeside(Appeal asked) {
    return em.createQuery(
            "select a from Appeal a where a.decision = :decision and a <> :asked and a.outcome is"
                + " null order by a.key",
            Appeal.class)
        .setParameter("decision", asked.decision())
        .setParameter("asked", asked)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Those of these reports about which anybody asked. */
  public Map<ReportId, Appeal> of(Collection<ReportId> reports) {
    return reports.isEmpty()
        ? Map.of()
        : em
            .createQuery(
                "select a from Appeal a join fetch a.report r where r.id in :reports", Appeal.class)
            .setParameter("reports", reports)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(a -> a.report().orElseThrow().id(), Function.identity()));
  }

  /** Those that wait and that this moderator may answer, the first due first. */
  public List<Appeal> waiting(Bench judges, PageRequest page) {
    List<Long> keys =
        waiting("select a.key", judges, " order by a.dueAt, a.key")
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return em.createQuery(
            "select a from Appeal a join fetch a.decision d join fetch d.decided"
                + " where"
                + anyOf("a.key", "keys")
                + "order by a.dueAt, a.key",
            Appeal.class)
        .setParameter("keys", keys.toArray(Long[]::new))
        .getResultList();
  }

  public long countWaiting(Bench judges) {
    return waiting("select count(a)", judges, "").getSingleResult();
  }

  private TypedQuery<Long> waiting(String select, Bench judges, String order) {
    String where =
        " from Appeal a join a.decision d join d.decided c where a.outcome is null"
            + " and a.appellant <> :me and a.decider <> :me"
            + " and (a.firstDecider is null or a.firstDecider <> :me)"
            + " and (a.report is null or c.author <> :me) and not exists (select 1 from Report r"
            + " where r.reporter = :me and r.reported.contentId = c.contentId)"
            + (judges.everywhere() ? "" : " and" + anyOfMany("c.space", "spaces"));
    TypedQuery<Long> query =
        em.createQuery(select + where + order, Long.class).setParameter("me", judges.moderator());
    return judges.everywhere() ? query : query.setParameter("spaces", values(judges.spaces()));
  }
}
