package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.praxis.people.LocalDays;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;

/**
 * Where parts of training say that a learner has done a step, because somebody else found so. What
 * follows is as with every step: the news, and a certificate after the last.
 */
@ApplicationScoped
public class StepCredit {
  @Inject Enrolments enrolments;
  @Inject Recording recording;
  @Inject LocalDays days;

  /**
   * Somebody's enrolment, with others who would change it waiting until this transaction ends. It
   * is locked before what belongs to it, so that two never wait for each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Enrolment lock(EnrolmentId id) {
    return enrolments.lock(id).orElseThrow(NoSuchEnrolment::new);
  }

  /**
   * The step is done, in the edition that the learner is on; where that has it no more, nothing is.
   *
   * @param evidence identity of what shows it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void done(Enrolment locked, StepId id, UUID evidence, Instant now) {
    for (Step step : locked.edition().steps()) {
      if (step.id().equals(id)) {
        recording.completed(
            locked, step, locked.credited(step, evidence, now, days.today(locked.person())), now);
      }
    }
  }

  /**
   * What that shows is not so, after all; who has finished the track keeps what they have.
   *
   * @return whether the learner does it again now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean undone(Enrolment locked, UUID evidence, Instant now) {
    return locked.uncredited(evidence, now, days.today(locked.person()));
  }
}
