package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankQuestionDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What the forms of a quiz say, in words, so that two of them can be compared. */
@RequestScoped
class QuizFacts {
  @Inject Viewer viewer;

  /** Its rules. */
  List<Said> of(QuizDraft quiz) {
    return List.of(
        said("design.quiz.passMark", quiz.passMark()),
        said("quiz.field.attempts", quiz.attempts()),
        said("quiz.field.minutes", quiz.minutes()),
        said(
            "quiz.field.when",
            quiz.feedback() == null ? null : say("training.quiz.when." + quiz.feedback())),
        said("quiz.field.shuffle", yes(quiz.shuffle())));
  }

  /**
   * A question.
   *
   * @param question null where there is none
   */
  List<Said> of(QuestionDraft question) {
    QuestionDraft shown = question == null ? new QuestionDraft(null, List.of()) : question;
    return List.of(
        said("quiz.field.text", shown.text()),
        new Said(say("training.meanwhile.answers"), answers(shown)),
        said("quiz.field.caseMatters", yes(shown.caseMatters())),
        said("quiz.field.accentsMatter", yes(shown.accentsMatter())),
        said("quiz.field.feedback", shown.feedback()),
        said("quiz.field.name", shown.name()));
  }

  /** A bank. */
  List<Said> of(BankDraft bank) {
    return List.of(
        said("quiz.bank.title", bank.title()), said("quiz.bank.share", yes(bank.shared())));
  }

  /** A question of a bank. */
  List<Said> of(BankQuestionDraft draft) {
    return Stream.concat(
            of(draft.question()).stream(), Stream.of(said("quiz.field.category", draft.category())))
        .toList();
  }

  /** What a bank is called that the reader may not look into. */
  String closedBank() {
    return say("training.quiz.draw.closed");
  }

  private String answers(QuestionDraft question) {
    return Stream.of(
            question.options().stream().map(QuizFacts::option),
            question.pairs().stream().map(pair -> pair.left() + " → " + pair.right()),
            question.items().stream(),
            question.accepted().stream().map(QuizFacts::accepted))
        .flatMap(one -> one)
        .collect(Collectors.joining("\n"));
  }

  private static String option(OptionDraft option) {
    return words(
        Boolean.TRUE.equals(option.correct()) ? "✓" : "·",
        option.text(),
        percent(option.percent()),
        option.feedback());
  }

  private static String accepted(AcceptedDraft accepted) {
    return words(
        accepted.text(),
        accepted.value(),
        accepted.tolerance() == null ? null : "± " + accepted.tolerance().toPlainString(),
        accepted.from() == null && accepted.to() == null
            ? null
            : accepted.from() + " – " + accepted.to(),
        percent(accepted.percent()),
        accepted.feedback());
  }

  private static String percent(Number percent) {
    return percent == null ? null : "(" + percent + " %)";
  }

  private static String words(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private Said said(String key, Object what) {
    return new Said(say("training." + key), what == null ? null : what.toString());
  }

  private String yes(Boolean on) {
    return say(Boolean.TRUE.equals(on) ? "platform.meanwhile.yes" : "platform.meanwhile.no");
  }

  private String say(String key) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone());
  }
}
