package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.anyOfMany;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.moderation.Bench;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Pressing;
import org.praxis.moderation.QueueFilter;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.rules.RuleId;
import org.praxis.platform.AnyOf;
import org.praxis.platform.PageRequest;
import org.praxis.platform.Results;

/** What waits for a moderator, in the order in which it is to be decided. */
@ApplicationScoped
public class Queue {
  @PersistenceContext EntityManager em;

  /** Conditions on a case, with the values that they name. */
  private record Where(StringBuilder conditions, Map<String, Object> values) {
    // A moderator's own text waits for somebody else, so it is not work that waits for them.
    static Where waits(Bench bench) {
      Where all =
          new Where(
              new StringBuilder(
                  " from Case c where c.state = 'OPEN' and c.pending.verdict is null"
                      + " and c.author <> :me"),
              new LinkedHashMap<>(Map.of("me", bench.moderator())));
      return bench.everywhere()
          ? all
          : all.and(anyOfMany("c.space", "spaces"), "spaces", AnyOf.values(bench.spaces()));
    }

    // What somebody handed up past them waits for others. They find it among what went up.
    private static Where theirs(Bench bench, QueueFilter filter) {
      Where all = waits(bench);
      if (bench.everywhere() || filter.pressing() == Pressing.ESCALATED) {
        return all;
      }
      String notUp = "c.urgency.escalation.by is null";
      return bench.owned().isEmpty()
          ? all.and(notUp, Map.of())
          : all.and(
              notUp
                  + " or ("
                  + anyOfMany("c.space", "owned")
                  + "and c.urgency.escalation.by <> :me)",
              "owned",
              AnyOf.values(bench.owned()));
    }

    static Where waits(Bench bench, QueueFilter filter, Instant now) {
      return theirs(bench, filter)
          .andIf("c.space = :place", "place", filter.place())
          .andIf("c.contentKind = :kind", "kind", filter.kind())
          .andIf(
              "exists (select 1 from c.reasons r where r.reason = :reason)",
              "reason",
              filter.reason())
          .andIf("exists (select 1 from c.reasons r where r.rule = :rule)", "rule", filter.rule())
          .andIf(
              "c.submittedAt <= :since",
              "since",
              filter.hours() == null ? null : now.minus(Duration.ofHours(filter.hours())))
          .andIf("c.urgency.dueAt <= :due", "due", filter.pressing() == Pressing.LATE ? now : null)
          .andIf(
              "c.urgency.escalation.at <= :up",
              "up",
              filter.pressing() == Pressing.ESCALATED ? now : null)
          .andIf(
              "c.claim.holder = :me and c.claim.until > :now", "now", filter.mine() ? now : null);
    }

    Where and(String condition, String name, Object value) {
      return and(condition, Map.of(name, value));
    }

    Where and(String condition, Map<String, ?> named) {
      conditions.append(" and (").append(condition).append(')');
      values.putAll(named);
      return this;
    }

    private Where andIf(String condition, String name, Object value) {
      return value == null ? this : and(condition, name, value);
    }
  }

  private record Place(Instant rankedAt, Long key) {}

  public List<Case> waiting(Bench bench, QueueFilter filter, Instant now, PageRequest page) {
    List<Long> keys =
        query(
                "select c.key",
                Where.waits(bench, filter, now),
                " order by c.urgency.rankedAt, c.key",
                Long.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return em.createQuery(
            "select c from Case c left join fetch c.reasons where"
                + anyOf("c.key", "keys")
                + "order by c.urgency.rankedAt, c.key",
            Case.class)
        .setParameter("keys", keys.toArray(Long[]::new))
        .getResultList();
  }

  public long count(Bench bench, QueueFilter filter, Instant now) {
    return query("select count(c)", Where.waits(bench, filter, now), "", Long.class)
        .getSingleResult();
  }

  /**
   * Where anything waits for them.
   *
   * @param most so many, those where the most waits
   */
  public List<SpaceId> places(Bench bench, int most) {
    return query(
            "select c.space",
            Where.waits(bench),
            " group by c.space order by count(c) desc, c.space",
            SpaceId.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The rules for which anything waits for them. */
  public List<RuleId> rules(Bench bench) {
    return query(
            "select distinct r.rule from Case h join h.reasons r where r.rule is not null"
                + " and h.key in (select c.key",
            Where.waits(bench),
            ")",
            RuleId.class)
        .getResultList();
  }

  /** The first, if any waits that no other moderator has. */
  public Optional<CaseId> first(Bench bench, QueueFilter filter, Instant now) {
    return first(free(bench, filter, now), "");
  }

  /** The one that comes after a case in the queue, whether or not that one still stands there. */
  public Optional<CaseId> after(CaseId id, Bench bench, QueueFilter filter, Instant now) {
    return place(id)
        .flatMap(
            here ->
                first(
                    free(bench, filter, now)
                        .and(
                            "c.urgency.rankedAt > :rank or (c.urgency.rankedAt = :rank and c.key > :key)",
                            Map.of("rank", here.rankedAt(), "key", here.key())),
                    ""));
  }

  public Optional<CaseId> before(CaseId id, Bench bench, QueueFilter filter, Instant now) {
    return place(id)
        .flatMap(
            here ->
                first(
                    free(bench, filter, now)
                        .and(
                            "c.urgency.rankedAt < :rank or (c.urgency.rankedAt = :rank and c.key < :key)",
                            Map.of("rank", here.rankedAt(), "key", here.key())),
                    " desc"));
  }

  private static Where free(Bench bench, QueueFilter filter, Instant now) {
    return Where.waits(bench, filter, now)
        .and("c.claim.holder is null or c.claim.holder = :me or c.claim.until <= :now", "now", now);
  }

  private Optional<CaseId> first(Where where, String direction) {
    return Results.first(
        query(
                "select c.id",
                where,
                " order by c.urgency.rankedAt" + direction + ", c.key" + direction,
                CaseId.class)
            .setMaxResults(1));
  }

  private Optional<Place> place(CaseId id) {
    return Results.first(
        em.createQuery("select c.urgency.rankedAt, c.key from Case c where c.id = :id", Place.class)
            .setParameter("id", id));
  }

  private <T> TypedQuery<T> query(String select, Where where, String order, Class<T> type) {
    TypedQuery<T> query = em.createQuery(select + where.conditions() + order, type);
    where.values().forEach(query::setParameter);
    return query;
  }
}
