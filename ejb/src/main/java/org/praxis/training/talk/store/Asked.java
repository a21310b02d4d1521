package org.praxis.training.talk.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.model.Enrolment;

/** Keeps of what experts were asked to approve, one contribution for a learner and a step. */
@ApplicationScoped
public class Asked {
  @PersistenceContext EntityManager em;

  /** Also where that does not wait any more. */
  public Optional<ContributionId> of(Enrolment enrolment, StepId step) {
    List<?> found =
        em.createNativeQuery(
                "select a.contribution from training_talk_asked a join training_enrolment e on e.key ="
                    + " a.enrolment_key where e.id = :enrolment and a.step_id = :step")
            .setParameter("enrolment", enrolment.id().value())
            .setParameter("step", step.value())
            .getResultList();
    return found.stream().map(text -> new ContributionId((UUID) text)).findFirst();
  }

  public void ask(Enrolment enrolment, StepId step, ContributionId text, Instant now) {
    em.createNativeQuery(
            "insert into training_talk_asked (enrolment_key, step_id, contribution, waits, asked_at)"
                + " select e.key, :step, :text, true, :now from training_enrolment e where e.id ="
                + " :enrolment on conflict (enrolment_key, step_id) do update set contribution ="
                + " excluded.contribution, waits = true, asked_at = excluded.asked_at")
        .setParameter("enrolment", enrolment.id().value())
        .setParameter("step", step.value())
        .setParameter("text", text.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Whether it waits still; it may be approved, or not enough by now. */
  public void waits(Enrolment enrolment, StepId step, boolean waits) {
    em.createNativeQuery(
            "update training_talk_asked a set waits = :waits from training_enrolment e where e.key ="
                + " a.enrolment_key and e.id = :enrolment and a.step_id = :step and a.waits <>"
                + " :waits")
        .setParameter("enrolment", enrolment.id().value())
        .setParameter("step", step.value())
        .setParameter("waits", waits)
        .executeUpdate();
  }

  /**
   * Of these contributions, those that wait for that reader: an expert of the step in the edition
   * that the learner is on. Of who left or has finished nothing waits.
   */
  public List<ContributionId> waiting(Collection<ContributionId> texts, PersonId reader) {
    List<?> found =
        em.createNativeQuery(
                "select distinct a.contribution from training_talk_asked a join training_enrolment e on"
                    + " e.key = a.enrolment_key join training_track t on t.key = e.track_key join"
                    + " training_step s on s.edition_key = e.edition_key and s.id = a.step_id join"
                    + " people_person p on p.id = e.person where a.contribution = any(cast(:texts as"
                    + " uuid[])) and a.waits and e.completed_at is null and p.active and s.talk_expert"
                    + " and (:reader = any(s.talk_experts) or exists (select 1 from people_duty d where"
                    + " d.kind = 'TRACK_OWNER' and d.subject = t.id and d.holder = :reader))")
            .setParameter("texts", values(texts))
            .setParameter("reader", reader.value())
            .getResultList();
    return found.stream().map(text -> new ContributionId((UUID) text)).toList();
  }
}
