package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.platform.InvalidInput;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Step;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.Papers;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.event.SittingOver;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.PaperView;
import org.praxis.training.store.Enrolments;

/** Where the steps of tracks meet quizzes. */
@ApplicationScoped
class Quizzes {
  @Inject Papers papers;
  @Inject Enrolments enrolments;
  @Inject Recording recording;
  @Inject LocalDays days;
  @Inject CurrentPerson me;

  /** What a quiz lacks that draws from banks of whoever asks. */
  List<InvalidInput> missing(QuizDraft quiz, String field) {
    return papers.missing(quiz, me.id(), field);
  }

  /**
   * Publishes the quizzes of a draft, before there is an edition: the track names its current
   * edition, which has to be there by the first question that the database is asked.
   */
  Map<StepId, PaperId> publish(TrackDraft draft, Instant now) {
    Map<StepId, PaperId> published = new HashMap<>();
    for (TrackDraft.StepDraft step : draft.steps()) {
      if (step.kind() == StepKind.QUIZ) {
        published.put(step.id(), papers.publish(step.id().value(), step.quiz(), me.id(), now));
      }
    }
    return published;
  }

  /** Each quiz of an edition asks what was published for it. */
  static void ask(Edition edition, Map<StepId, PaperId> published) {
    quizzes(edition).forEach(step -> step.ask(published.get(step.id())));
  }

  /** What these editions ask, as drafts; in a fixed number of statements. */
  Map<PaperId, QuizDraft> drafts(Edition edition) {
    return papers.drafts(asked(edition));
  }

  /** What a learner is told of them; in a fixed number of statements. */
  Map<PaperId, PaperView> views(Edition edition) {
    return papers.views(asked(edition));
  }

  /** What one asks that is not published. */
  List<ItemView> preview(QuizStep step) {
    return papers.preview(step.asked());
  }

  private static Collection<PaperId> asked(Edition edition) {
    return quizzes(edition).map(QuizStep::paper).filter(Objects::nonNull).toList();
  }

  private static Stream<QuizStep> quizzes(Edition edition) {
    return edition.steps().stream().filter(QuizStep.class::isInstance).map(QuizStep.class::cast);
  }

  /**
   * Who passes has done the step, in the transaction in which the sitting ends. Where the learner
   * is on an edition by now that asks it no more, or does it again since after they began, there is
   * nothing to be done.
   */
  void over(@Observes SittingOver sitting) {
    if (sitting.passed()) {
      enrolments
          .lock(new EnrolmentId(sitting.holder()))
          .ifPresent(enrolment -> passed(enrolment, sitting));
    }
  }

  private void passed(Enrolment enrolment, SittingOver sitting) {
    StepId id = new StepId(sitting.subject());
    for (Step step : enrolment.edition().steps()) {
      if (step.id().equals(id) && step instanceof QuizStep quiz) {
        recording.completed(
            enrolment,
            step,
            enrolment.passed(quiz, sitting.begunAt(), sitting.at(), days.today(enrolment.person())),
            sitting.at());
      }
    }
  }
}
