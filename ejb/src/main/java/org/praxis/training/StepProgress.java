package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.training.model.Attempt;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;
import org.praxis.training.view.AttemptView;

/**
 * Doing the formal steps of a track. Steps may be done in any order and done again; nothing is lost
 * by it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class StepProgress {
  @Inject Enrolments enrolments;
  @Inject Recording recording;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** The page has been read. */
  public void complete(EnrolmentId id, int stepNumber) {
    Enrolment enrolment = mine(id);
    Step step = enrolment.track().step(stepNumber);
    Instant now = clock.instant();
    if (enrolment.read(step, now)) {
      recording.completed(enrolment, step, now);
    }
  }

  /**
   * The quiz is answered, all questions at once; there may be as many attempts as the learner
   * likes.
   */
  public AttemptView attempt(
      EnrolmentId id, int stepNumber, @NotNull List<@NotNull @Valid Answer> answers) {
    Enrolment enrolment = mine(id);
    Step step = enrolment.track().step(stepNumber);
    boolean doneBefore = enrolment.isDone(step);
    int number = enrolments.countAttempts(enrolment, stepNumber) + 1;
    Instant now = clock.instant();
    Attempt attempt = enrolment.attempt(step, answers, number, now);
    enrolments.add(attempt);
    QuizStep.Score score = attempt.score();
    if (score.passed() && !doneBefore) {
      recording.completed(enrolment, step, now);
    }
    return new AttemptView(
        number, score.percent(), ((QuizStep) step).passMark(), score.passed(), score.wrong());
  }

  /** The same, by the step's identity: right also when its number is another since. */
  public void complete(EnrolmentId id, @NotNull StepId step) {
    throw new UnsupportedOperationException();
  }

  public AttemptView attempt(
      EnrolmentId id, @NotNull StepId step, @NotNull List<@NotNull @Valid Answer> answers) {
    throw new UnsupportedOperationException();
  }

  private Enrolment mine(EnrolmentId id) {
    return enrolments.lock(id, me.id()).orElseThrow(NoSuchEnrolment::new);
  }
}
