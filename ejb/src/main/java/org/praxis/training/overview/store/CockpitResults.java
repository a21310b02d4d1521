package org.praxis.training.overview.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.training.StepId;
import org.praxis.training.overview.view.CockpitResult;

/**
 * What learners reached in quizzes and with work that is marked. It is on the account of their
 * enrolment, so an earlier cycle has its own; sittings count since the step was to be done again,
 * as they do for the learner.
 */
@ApplicationScoped
public class CockpitResults {
  // The sets are looked up by hash, whatever the planner thinks of how large they are.
  private static final String QUIZZES =
      "select q.subject as step, count(*) as people, cast(floor(avg(q.percent)) as int) as average from (select"
          + " s.subject, s.holder, max(s.percent) as percent from training_quiz_sitting s left join (select e.id,"
          + " c.step_id, max(c.ended_at) as at from training_completion c join training_enrolment e on e.key ="
          + " c.enrolment_key and e.track_key = :track where c.step_id = any(cast(:graded as uuid[])) and c.ended_at is"
          + " not null group by 1, 2) a on a.id = s.holder and a.step_id = s.subject where s.subject = any(cast(:graded"
          + " as uuid[])) and s.ended_at is not null and s.begun_at >= coalesce(a.at, '-infinity') and (s.holder in"
          + " (select r.id from r where r.wanted and r.id is not null)) is true group by s.subject, s.holder) q group by"
          + " q.subject";

  private static final String WORK =
      "select w.step_id as step, count(*) as people, cast(floor(avg(w.points * 100 / w.most)) as int) as average from"
          + " training_work w where w.step_id = any(cast(:graded as uuid[])) and w.most is not null and (w.enrolment_key"
          + " in (select r.key from r where r.wanted and r.key is not null)) is true group by w.step_id";

  /** What is averaged of all rows {@code r} that are wanted, by step {@code graded}. */
  static final String AVERAGES =
      "select coalesce(json_agg(g), '[]') from (" + QUIZZES + " union all " + WORK + ") g";

  private static final String EACH =
      "select e.key, s.subject, cast(max(s.percent) as int), cast(count(*) as int), cast(null as int), cast(null as int)"
          + " from training_enrolment e join training_quiz_sitting s on s.holder = e.id and s.subject ="
          + " any(cast(:graded as uuid[])) left join (select c.enrolment_key, c.step_id, max(c.ended_at) as at from"
          + " training_completion c where c.enrolment_key = any(cast(:keys as bigint[])) and c.ended_at is not null group"
          + " by 1, 2) a on a.enrolment_key = e.key and a.step_id = s.subject where e.key = any(cast(:keys as bigint[]))"
          + " and s.begun_at >= coalesce(a.at, '-infinity') group by e.key, s.subject union all select w.enrolment_key,"
          + " w.step_id, null, null, w.points, w.most from training_work w where w.enrolment_key = any(cast(:keys as"
          + " bigint[])) and w.step_id = any(cast(:graded as uuid[])) and w.most is not null";

  @PersistenceContext EntityManager em;

  /**
   * By enrolment and step, of those that have any.
   *
   * @param graded the steps that are quizzes or assignments; without any nothing is asked
   */
  public Map<Long, Map<StepId, CockpitResult>> of(
      Collection<Long> enrolments, Collection<StepId> graded) {
    Map<Long, Map<StepId, CockpitResult>> results = new HashMap<>();
    if (graded.isEmpty()) {
      return results;
    }
    List<?> rows =
        em.createNativeQuery(EACH)
            .setParameter("keys", enrolments.toArray(Long[]::new))
            .setParameter("graded", values(graded))
            .getResultList();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      results
          .computeIfAbsent(((Number) values[0]).longValue(), none -> new HashMap<>())
          .put(new StepId((UUID) values[1]), result(values));
    }
    return results;
  }

  private static CockpitResult result(Object[] values) {
    return values[5] == null
        ? CockpitResult.quiz((Integer) values[2], (Integer) values[3])
        : CockpitResult.work((Integer) values[4], (Integer) values[5]);
  }
}
