package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.SpaceId;

/**
 * Puts other due times where they stand, by set and past Hibernate: a case that only is due anew is
 * no other case than somebody has read.
 */
@ApplicationScoped
public class DueTimes {
  @PersistenceContext EntityManager em;

  /** What is waited for since when, at which place, by which clock. */
  public record Waiting(Long key, SpaceId space, Instant since, boolean severe) {}

  /**
   * Some that wait there, by key.
   *
   * @param spaces null for all
   */
  public List<Waiting> cases(Collection<SpaceId> spaces, long after, int most) {
    return waiting(
        "select key, space, submitted_at, severe from moderation_case where state = 'OPEN'"
            + " and key > :after",
        "space",
        "key",
        spaces,
        after,
        most);
  }

  /** The same of appeals; which clock runs, their kind says. */
  public List<Waiting> appeals(Collection<SpaceId> spaces, long after, int most) {
    return waiting(
        "select a.key, c.space, a.filed_at, false from moderation_appeal a join moderation_decision"
            + " d on d.key = a.decision_key join moderation_case c on c.key = d.case_key"
            + " where a.outcome is null and a.key > :after",
        "c.space",
        "a.key",
        spaces,
        after,
        most);
  }

  private List<Waiting> waiting(
      String select, String space, String order, Collection<SpaceId> spaces, long after, int most) {
    String there = spaces == null ? "" : " and " + space + " = any (:spaces)";
    Query query =
        em.createNativeQuery(select + there + " order by " + order + " limit :most")
            .setParameter("after", after)
            .setParameter("most", most);
    if (spaces != null) {
      query.setParameter("spaces", values(spaces));
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Waiting(
                    ((Number) row[0]).longValue(),
                    new SpaceId((UUID) row[1]),
                    (Instant) row[2],
                    (Boolean) row[3]))
        .toList();
  }

  /**
   * A case keeps its head start. Those that somebody holds at this moment are passed over, and so
   * are those that were submitted anew since they were read: their time is counted from then.
   *
   * @return how many were set
   */
  public int setCases(Map<Waiting, Instant> due) {
    return set(
        "with free as (select key from moderation_case where key = any (:keys) order by key"
            + " for update skip locked) update moderation_case c set due_at = d.due,"
            + " ranked_at = c.ranked_at + (d.due - c.due_at) from free join unnest(cast(:keys as"
            + " bigint[]), cast(:sinces as timestamptz[]), cast(:dues as timestamptz[]))"
            + " as d (key, since, due) on d.key = free.key"
            + " where c.key = free.key and c.submitted_at = d.since",
        due);
  }

  public int setAppeals(Map<Waiting, Instant> due) {
    return set(
        "with free as (select key from moderation_appeal where key = any (:keys) order by key"
            + " for update skip locked) update moderation_appeal a set due_at = d.due from free"
            + " join unnest(cast(:keys as bigint[]), cast(:sinces as timestamptz[]),"
            + " cast(:dues as timestamptz[])) as d (key, since, due) on d.key = free.key"
            + " where a.key = free.key and a.filed_at = d.since",
        due);
  }

  private int set(String statement, Map<Waiting, Instant> due) {
    List<Waiting> some = List.copyOf(due.keySet());
    return em.createNativeQuery(statement)
        .setParameter("keys", some.stream().map(Waiting::key).toArray(Long[]::new))
        .setParameter("sinces", texts(some.stream().map(Waiting::since)))
        .setParameter("dues", texts(some.stream().map(due::get)))
        .executeUpdate();
  }

  private static String[] texts(Stream<Instant> moments) {
    return moments.map(Instant::toString).toArray(String[]::new);
  }
}
