package org.praxis.training.quiz;

import static org.praxis.harness.Company.TRAINER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.praxis.harness.As;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.QuizTaking;
import org.praxis.training.StepId;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.PairDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SittingView;

/** Tracks of one quiz, and who sits it. */
@Dependent
public class Quizzing {
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject QuizTaking taking;
  @Inject Sittings sittings;

  static QuestionDraft single(String text) {
    return new QuestionDraft(
        text,
        List.of(
            new OptionDraft("right", true, null, "well said"),
            new OptionDraft("wrong", false, null, "think again")));
  }

  /** One of each kind. */
  static QuestionDraft[] allKinds() {
    return new QuestionDraft[] {
      single("One?"),
      QuestionDraft.multiple(
          "Which?",
          new OptionDraft("red", true),
          new OptionDraft("blue", true),
          new OptionDraft("seven", false)),
      QuestionDraft.matching(
          "Pair",
          new PairDraft("cat", "meow"),
          new PairDraft("dog", "woof"),
          new PairDraft(null, "moo")),
      QuestionDraft.ordering("Order", "first", "second", "third"),
      QuestionDraft.shortText("Say", AcceptedDraft.text("hello*")),
      QuestionDraft.numeric("How much?", AcceptedDraft.number("2.5", "0.1")).explained("A *half*.")
    };
  }

  /** A published track that asks this, and the step that asks it. */
  Track track(QuizDraft quiz) throws Exception {
    StepId step = StepId.next();
    return track(step, StepDraft.quiz("Quiz", null, quiz).as(step));
  }

  /** The same, and a page to read after it. */
  Track andAPage(QuizDraft quiz) throws Exception {
    StepId step = StepId.next();
    return track(step, StepDraft.quiz("Quiz", null, quiz).as(step), StepDraft.page("Read", "text"));
  }

  private Track track(StepId step, StepDraft... steps) throws Exception {
    String slug = "t-" + UUID.randomUUID();
    TRAINER.call(() -> design.publish(TrackDraft.of(slug, "Quizzed", "s", 14, steps)));
    return new Track(slug, step);
  }

  record Track(String slug, StepId step) {}

  EnrolmentId enrol(As learner, Track track) throws Exception {
    return learner.call(() -> enrolling.enrol(track.slug()));
  }

  SittingView begin(As learner, EnrolmentId enrolment) throws Exception {
    return learner.call(() -> sittings.sitting(taking.begin(enrolment, 1)));
  }

  void answer(As learner, SittingId id, int number, AnswerDraft answer) throws Exception {
    learner.call(() -> sittings.answer(id, number, answer, null, Locale.ENGLISH));
  }

  /** Answers what the learner is shown as somebody who knows it. */
  void answerRightly(As learner, SittingView sitting) throws Exception {
    for (ItemView item : sitting.items()) {
      answer(learner, sitting.id(), item.number(), right(item));
    }
  }

  static AnswerDraft right(ItemView item) {
    return switch (item.kind()) {
      case SINGLE, MULTIPLE ->
          new AnswerDraft(
              item.options().stream()
                  .filter(option -> List.of("right", "red", "blue").contains(option.text()))
                  .map(ItemView.ChoiceView::number)
                  .toList(),
              null,
              null);
      case MATCHING ->
          new AnswerDraft(
              null,
              item.prompts().stream()
                  .map(p -> item.choices().indexOf(p.text().equals("cat") ? "meow" : "woof") + 1)
                  .toList(),
              null);
      case ORDERING ->
          new AnswerDraft(
              null,
              item.prompts().stream()
                  .map(p -> List.of("first", "second", "third").indexOf(p.text()) + 1)
                  .toList(),
              null);
      case SHORT_TEXT -> AnswerDraft.typed("Hello there");
      case NUMERIC -> AnswerDraft.typed("2.55");
    };
  }

  static ItemView of(SittingView sitting, QuestionKind kind) {
    return sitting.items().stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
  }
}
