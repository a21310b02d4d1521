package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.training.model.Attempt;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;
import org.praxis.training.view.AttemptView;

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

  /**
   * The quiz is answered, all questions at once; there may be as many attempts as the learner
   * likes.
   *
   * @param stepNumber in the edition that the learner is on
   */
  public AttemptView attempt(
      EnrolmentId id, int stepNumber, @NotNull List<@NotNull @Valid Answer> answers) {
    Enrolment enrolment = mine(id);
    return attempt(enrolment, enrolment.edition().step(stepNumber), answers);
  }

  /** The same, by the step's identity. */
  public AttemptView attempt(
      EnrolmentId id, @NotNull StepId step, @NotNull List<@NotNull @Valid Answer> answers) {
    Enrolment enrolment = mine(id);
    return attempt(enrolment, enrolment.edition().step(step), answers);
  }

  private AttemptView attempt(Enrolment enrolment, Step step, List<Answer> answers) {
    int number = enrolments.countAttempts(enrolment, step.id()) + 1;
    Instant now = clock.instant();
    Attempt attempt = enrolment.attempt(step, answers, number, now, today());
    enrolments.add(attempt);
    recording.completed(enrolment, step, attempt.outcome(), now);
    QuizStep.Score score = attempt.score();
    return new AttemptView(
        number, score.percent(), ((QuizStep) step).passMark(), score.passed(), score.wrong());
  }

  private LocalDate today() {
    return days.today(me.id());
  }

  private Enrolment mine(EnrolmentId id) {
    return enrolments.lock(id, me.id()).orElseThrow(NoSuchEnrolment::new);
  }
}
