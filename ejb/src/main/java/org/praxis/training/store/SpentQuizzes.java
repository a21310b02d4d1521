package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.model.Track;

/** Finds who has used all sittings of a quiz and has not passed it. */
@ApplicationScoped
public class SpentQuizzes {
  @PersistenceContext EntityManager em;

  /** Somebody, and what they made of it. */
  public record Row(
      EnrolmentId enrolment, PersonId learner, int sittings, int best, Instant lastAt) {}

  // As Beginning counts them, for many at once: by the edition that each is on, and since they do
  // it again.
  private static final String SPENT =
      """
      select e.id, e.person, count(*), max(s.percent), max(s.ended_at)
      from training_enrolment e
        join people_person p on p.id = e.person and p.active
        join training_step t on t.edition_key = e.edition_key and t.id = :step
        join training_quiz_paper q on q.id = t.paper and q.attempts is not null
        left join lateral (select max(c.ended_at) as at from training_completion c
          where c.enrolment_key = e.key and c.step_id = :step) again on true
        join training_quiz_sitting s on s.holder = e.id and s.subject = :step
          and s.begun_at >= coalesce(again.at, '-infinity')
      where e.track_key = :track and e.completed_at is null
        and not exists (select 1 from training_completion c
          where c.enrolment_key = e.key and c.step_id = :step and c.stands)
      group by e.key, q.attempts, again.at
      having bool_and(s.ended_at is not null) and count(*) >= q.attempts + (select count(*) from training_quiz_allowance a
        where a.holder = e.id and a.subject = :step and a.allowed_at >= coalesce(again.at, '-infinity'))
      order by max(s.ended_at), e.key
      """;

  /** Who has waited longest comes first. */
  public List<Row> of(Track track, StepId step, int most) {
    List<?> rows =
        em.createNativeQuery(SPENT)
            .setParameter("track", track.key())
            .setParameter("step", step.value())
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Row(
                    new EnrolmentId((UUID) row[0]),
                    new PersonId((UUID) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    (Instant) row[4]))
        .toList();
  }
}
