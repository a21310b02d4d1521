package org.praxis.moderation.workload.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.view.ClauseView;
import org.praxis.moderation.workload.Age;

/** Counts for places, each in one statement however much there is; never for a person. */
@ApplicationScoped
public class Tallies {
  // A case may be decided anew: restored, or removed on an appeal. That answers another question.
  private static final String FIRST =
      " and not exists (select 1 from moderation_decision e where e.case_key = d.case_key and e.key"
          + " < d.key)";

  // Of a decision there may be many appeals: each who reported in vain has one.
  private static final String OVERTURNED =
      " exists (select 1 from moderation_appeal a where a.decision_key = d.key and a.outcome ="
          + " 'OVERTURNED')";

  @PersistenceContext EntityManager em;

  /**
   * Of which places what is counted.
   *
   * @param spaces null for all of them
   * @param since the beginning of the period
   */
  public record Scope(Collection<SpaceId> spaces, Instant since, Instant now) {
    String there() {
      return spaces == null ? "" : " and c.space = any (:spaces)";
    }
  }

  public record WaitingRow(Age age, long waiting, long late, long escalated, Instant oldest) {}

  public record WeekRow(LocalDate from, long opened, long decided) {}

  /** A first decision: on what, sent when, and until when it was to be made. */
  public record FirstRow(SpaceId space, Instant submitted, Instant decided, Instant due) {}

  public record AppealRow(
      long filed, long answered, long inTime, long overturned, long late, long deciders) {}

  public record ClauseRow(
      SpaceId space,
      Policy policy,
      ClauseView clause,
      long decisions,
      long overturned,
      long deciders) {}

  /**
   * @param policy whose rule it is
   * @param decided cases, however often each was decided
   * @param upheld those in which the author did not have it as it was
   * @param deciders how many people decided on what it held
   * @param against those of these decisions that took something from an author
   * @param againstBy how many people made those
   */
  public record RuleRow(
      SpaceId space,
      RuleId rule,
      String name,
      RuleKind kind,
      Policy policy,
      Integer clause,
      long decided,
      long upheld,
      long deciders,
      long against,
      long overturned,
      long againstBy) {}

  public List<WaitingRow> waiting(Scope scope) {
    String band =
        "case when c.submitted_at > :day then 'DAY' when c.submitted_at > :three then 'THREE_DAYS'"
            + " when c.submitted_at > :week then 'WEEK' else 'LONGER' end";
    return rows(query(
                "select "
                    + band
                    + ", count(*), count(*) filter (where c.due_at <= :now), count(*) filter"
                    + " (where c.escalated_at is not null), min(c.submitted_at)"
                    + " from moderation_case c where c.state = 'OPEN'"
                    + " and c.pending_verdict is null"
                    + scope.there()
                    + " group by 1",
                scope)
            .setParameter("now", scope.now())
            .setParameter("day", scope.now().minus(Age.DAY.most()))
            .setParameter("three", scope.now().minus(Age.THREE_DAYS.most()))
            .setParameter("week", scope.now().minus(Age.WEEK.most())))
        .map(
            row ->
                new WaitingRow(
                    Age.valueOf((String) row[0]),
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    (Instant) row[4]))
        .toList();
  }

  /** Weeks in which anything came in or was decided. */
  public List<WeekRow> weeks(Scope scope, ZoneId zone) {
    return rows(query(
                "select cast(cast(date_trunc('week', m.at at time zone :zone) as date) as text),"
                    + " count(*) filter (where m.opened), count(*) filter (where not m.opened)"
                    + " from (select c.submitted_at as at, true as opened from moderation_case c"
                    + " where c.submitted_at >= :since"
                    + scope.there()
                    + " union all select d.decided_at, false from moderation_decision d join"
                    + " moderation_case c on c.key = d.case_key where d.decided_at >= :since"
                    + FIRST
                    + scope.there()
                    + ") m group by 1",
                scope)
            .setParameter("since", scope.since())
            .setParameter("zone", zone.getId()))
        .map(row -> new WeekRow(LocalDate.parse((String) row[0]), number(row[1]), number(row[2])))
        .toList();
  }

  /** The last so many. */
  public List<FirstRow> firstDecisions(Scope scope, int most) {
    return rows(query(
                "select c.space, c.submitted_at, d.decided_at, c.due_at"
                    + " from moderation_decision d join moderation_case c on c.key = d.case_key"
                    + " where d.decided_at >= :since"
                    + FIRST
                    + scope.there()
                    + " order by d.decided_at desc limit :most",
                scope)
            .setParameter("since", scope.since())
            .setParameter("most", most))
        .map(
            row ->
                new FirstRow(space(row[0]), (Instant) row[1], (Instant) row[2], (Instant) row[3]))
        .toList();
  }

  public AppealRow appeals(Scope scope) {
    return rows(query(
                "select count(*), count(a.outcome), count(*) filter (where a.answered_at <="
                    + " a.due_at), count(*) filter (where a.outcome = 'OVERTURNED'), count(*)"
                    + " filter (where a.outcome is null and a.due_at <= :now), count(distinct"
                    + " a.decider) filter (where a.outcome is not null)"
                    + " from moderation_appeal a join moderation_decision d"
                    + " on d.key = a.decision_key join moderation_case c on c.key = d.case_key"
                    + " where a.filed_at >= :since"
                    + scope.there(),
                scope)
            .setParameter("since", scope.since())
            .setParameter("now", scope.now()))
        .map(
            row ->
                new AppealRow(
                    number(row[0]),
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5])))
        .findFirst()
        .orElseThrow();
  }

  /** Of decisions against authors, by the clause as it read; those with the most first. */
  public List<ClauseRow> clauses(Scope scope, int most) {
    return rows(query(
                "select c.space, d.policy, d.clause_number, d.clause_kind, d.clause_text, count(*), count(*)"
                    + " filter (where"
                    + OVERTURNED
                    + "), count(distinct d.decided_by)"
                    + " from moderation_decision d join moderation_case c on c.key = d.case_key"
                    + " where d.decided_at >= :since and d.verdict = any (:against)"
                    + " and d.clause_number is not null"
                    + scope.there()
                    + " group by 1, 2, 3, 4, 5 order by 6 desc, 1, 2, 3, 5 limit :most",
                scope)
            .setParameter("since", scope.since())
            .setParameter("against", against())
            .setParameter("most", most))
        .map(
            row ->
                new ClauseRow(
                    space(row[0]),
                    Policy.valueOf((String) row[1]),
                    new ClauseView(
                        ((Number) row[2]).intValue(),
                        ClauseKind.valueOf((String) row[3]),
                        (String) row[4]),
                    number(row[5]),
                    number(row[6]),
                    number(row[7])))
        .toList();
  }

  /** Of decisions on what rules held, whatever edition; those that held the most first. */
  public List<RuleRow> rules(Scope scope, int most) {
    return rows(query(
                "select c.space, r.id, e.name, e.kind, r.space as whose, e.clause, count(distinct d.case_key),"
                    + " count(distinct d.case_key) filter (where d.verdict = any (:against) and"
                    + " d.verdict not in ('LOCK', 'MOVE', 'SPLIT')), count(distinct d.decided_by), count(*) filter"
                    + " (where d.verdict = any (:against)), count(*) filter (where d.verdict ="
                    + " any (:against) and"
                    + OVERTURNED
                    + "), count(distinct d.decided_by) filter (where d.verdict = any (:against))"
                    + " from moderation_decision d join moderation_case c"
                    + " on c.key = d.case_key join lateral (select distinct h.rule from"
                    + " moderation_case_reason h where h.case_key = c.key and h.rule is not null) h"
                    + " on true join moderation_rule r on r.id = h.rule join"
                    + " moderation_rule_edition e on e.rule_key = r.key and e.number = r.edition"
                    + " where d.decided_at >= :since"
                    + scope.there()
                    + " group by c.space, r.id, r.space, e.key order by 7 desc, 1, 2 limit :most",
                scope)
            .setParameter("since", scope.since())
            .setParameter("against", against())
            .setParameter("most", most))
        .map(
            row ->
                new RuleRow(
                    space(row[0]),
                    new RuleId((UUID) row[1]),
                    (String) row[2],
                    RuleKind.valueOf((String) row[3]),
                    Policy.of(space(row[4])),
                    row[5] == null ? null : ((Number) row[5]).intValue(),
                    number(row[6]),
                    number(row[7]),
                    number(row[8]),
                    number(row[9]),
                    number(row[10]),
                    number(row[11])))
        .toList();
  }

  /** Where there ever was a case: from one place to the next in the index, past all its cases. */
  public List<SpaceId> places() {
    List<?> found =
        em.createNativeQuery(
                "with recursive place as ((select space from moderation_case order by space limit 1)"
                    + " union all select (select c.space from moderation_case c where c.space >"
                    + " place.space order by c.space limit 1) from place where place.space is not"
                    + " null) select space from place where space is not null")
            .getResultList();
    return found.stream().map(Tallies::space).toList();
  }

  private Query query(String statement, Scope scope) {
    Query query = em.createNativeQuery(statement);
    if (scope.spaces() != null) {
      query.setParameter("spaces", values(scope.spaces()));
    }
    return query;
  }

  private static String[] against() {
    return Stream.of(Verdict.values())
        .filter(Verdict::takesAway)
        .map(Verdict::name)
        .toArray(String[]::new);
  }

  private static Stream<Object[]> rows(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(Object[].class::cast);
  }

  private static SpaceId space(Object value) {
    return new SpaceId((UUID) value);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
