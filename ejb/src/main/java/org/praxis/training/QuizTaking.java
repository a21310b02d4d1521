package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Step;
import org.praxis.training.quiz.AllAtOnce;
import org.praxis.training.quiz.Beginning;
import org.praxis.training.quiz.Papers;
import org.praxis.training.quiz.SittingId;
import org.praxis.training.quiz.Sittings;
import org.praxis.training.quiz.view.SittingRow;
import org.praxis.training.store.Enrolments;
import org.praxis.training.view.AttemptView;
import org.praxis.training.view.QuizPlace;

/** Sitting the quiz of a step that is open. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class QuizTaking {
  @Inject Enrolments enrolments;
  @Inject Beginning beginning;
  @Inject Papers papers;
  @Inject Sittings sittings;
  @Inject AllAtOnce allAtOnce;
  @Inject LocalDays days;
  @Inject CurrentPerson me;

  /**
   * Begins a sitting, or goes on with the one that is open.
   *
   * @throws StepLocked when the step is not open
   * @throws org.praxis.training.quiz.NoAttemptLeft when there were as many as the quiz allows
   * @throws org.praxis.training.quiz.TooFewInBanks when there are fewer questions by now than it
   *     asks
   */
  public SittingId begin(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = mine(id);
    return begin(enrolment, enrolment.edition().step(step));
  }

  /**
   * The same.
   *
   * @param stepNumber in the edition that the learner is on
   */
  public SittingId begin(EnrolmentId id, int stepNumber) {
    Enrolment enrolment = mine(id);
    return begin(enrolment, enrolment.edition().step(stepNumber));
  }

  /** One's own sittings of that step in all editions, the latest first. */
  public List<SittingRow> sittings(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = mine(id);
    return sittings.about(
        enrolment.id().value(), step.value(), enrolment.history(step).againSince());
  }

  /**
   * The same.
   *
   * @param stepNumber in the edition that the learner is on
   */
  public List<SittingRow> sittings(EnrolmentId id, int stepNumber) {
    return sittings(id, mine(id).edition().step(stepNumber).id());
  }

  private SittingId begin(Enrolment enrolment, Step step) {
    QuizStep quiz = enrolment.open(step, days.today(me.id()));
    return beginning.begin(
        quiz.paper(), enrolment.id().value(), me.id(), enrolment.history(step.id()).againSince());
  }

  /**
   * A whole sitting in one go, where a quiz asks nothing but single choices of its own; questions
   * and options are counted as they were designed.
   *
   * @param stepNumber in the edition that the learner is on
   * @throws org.praxis.training.quiz.NotAllAtOnce for every other quiz
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
    QuizStep quiz = enrolment.open(step, days.today(me.id()));
    AllAtOnce.Outcome outcome =
        allAtOnce.sit(
            quiz.paper(),
            enrolment.id().value(),
            me.id(),
            enrolment.history(step.id()).againSince(),
            answers.stream()
                .map(answer -> new AllAtOnce.Choice(answer.question(), answer.option()))
                .toList());
    return new AttemptView(
        outcome.number(), outcome.percent(), outcome.passMark(), outcome.passed(), outcome.wrong());
  }

  /**
   * Where one's own sitting belongs.
   *
   * @param holder as the sitting says
   * @param subject as the sitting says
   */
  public QuizPlace place(UUID holder, UUID subject) {
    Enrolment enrolment = mine(new EnrolmentId(holder));
    return enrolment.edition().steps().stream()
        .filter(step -> step.id().value().equals(subject))
        .findFirst()
        .map(
            step ->
                place(
                    enrolment,
                    step.number(),
                    step.title(),
                    left(enrolment, step),
                    enrolment.history(step.id()).againSince()))
        .orElseGet(() -> place(enrolment, null, enrolment.edition().title(), 0, null));
  }

  /**
   * How many sittings of that step one can still begin.
   *
   * @return null for as many as one likes
   */
  public Integer left(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = mine(id);
    return left(enrolment, enrolment.edition().step(step));
  }

  private Integer left(Enrolment enrolment, Step step) {
    return step instanceof QuizStep quiz
        ? beginning.left(
            papers.views(List.of(quiz.paper())).get(quiz.paper()),
            enrolment.id().value(),
            step.id().value(),
            enrolment.history(step.id()).againSince())
        : null;
  }

  private QuizPlace place(
      Enrolment enrolment, Integer number, String title, Integer left, Instant again) {
    return new QuizPlace(
        enrolment.track().slug(),
        enrolment.edition().title(),
        number,
        title,
        enrolment.progress(days.today(me.id())).next().orElse(null),
        left,
        again);
  }

  private Enrolment mine(EnrolmentId id) {
    return enrolments.find(id, me.id()).orElseThrow(NoSuchEnrolment::new);
  }
}
