package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;

/**
 * Doing the formal steps of a track, those that are open. Steps may be done again; nothing is lost
 * by it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class StepProgress {
  @Inject Enrolments enrolments;
  @Inject Recording recording;
  @Inject LocalDays days;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * The page has been read, the link followed, the text confirmed.
   *
   * @param stepNumber in the edition that the learner is on
   */
  public void complete(EnrolmentId id, int stepNumber) {
    Enrolment enrolment = mine(id);
    complete(enrolment, enrolment.edition().step(stepNumber));
  }

  /** The same, by the step's identity: right also when its number is another since. */
  public void complete(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = mine(id);
    complete(enrolment, enrolment.edition().step(step));
  }

  private void complete(Enrolment enrolment, Step step) {
    Instant now = clock.instant();
    recording.completed(enrolment, step, enrolment.read(step, now, today()), now);
  }

  private LocalDate today() {
    return days.today(me.id());
  }

  private Enrolment mine(EnrolmentId id) {
    return enrolments.lock(id, me.id()).orElseThrow(NoSuchEnrolment::new);
  }
}
