package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.Marked;
import org.praxis.training.quiz.question.Option;
import org.praxis.training.quiz.question.Question;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.store.SittingStore;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SittingView;

/** A sitting as its learner may see it: nothing of what is right before it is told. */
@ApplicationScoped
class SittingViews {
  @Inject SittingStore sittings;
  @Inject Rendering rendering;

  SittingView of(Sitting sitting, List<SittingItem> items) {
    Paper paper = sitting.paper();
    boolean told = sitting.isOver() && isTold(sitting, paper);
    return new SittingView(
        sitting.id(),
        sitting.subject(),
        sitting.holder(),
        sitting.number(),
        paper.attempts(),
        paper.passMark(),
        paper.feedback(),
        sitting.begunAt(),
        sitting.endsAt(),
        sitting.endedAt(),
        sitting.endedBy(),
        sitting.percent(),
        sitting.passed(),
        told,
        items.stream().map(item -> view(sitting, item, told || item.isChecked())).toList());
  }

  /** One question, which is told. */
  ItemView item(Sitting sitting, SittingItem item) {
    return view(sitting, item, true);
  }

  /**
   * A question as its designer looks at it: shuffled only where its own order is the answer,
   * nothing answered, and of one that cannot be asked yet no more than its text.
   */
  ItemView preview(QuestionDraft draft, int number) {
    Shown shown = shown(draft, number);
    return new ItemView(
        number,
        draft.kind(),
        draft.text() == null ? "" : rendering.html(new Markup(draft.text())),
        shown == null ? List.of() : options(shown, null, false),
        shown == null ? List.of() : prompts(shown, null, false),
        shown == null ? List.of() : shown.choices(),
        null,
        null,
        0,
        false,
        null,
        false,
        null);
  }

  private static Shown shown(QuestionDraft draft, int number) {
    try {
      return Shown.preview(draft.question(1, ""), number);
    } catch (InvalidInput incomplete) {
      return null;
    }
  }

  private boolean isTold(Sitting sitting, Paper paper) {
    return paper.feedback() != FeedbackTime.AFTER_PASSING
        || sitting.passed()
        || sittings.hasPassed(sitting.holder(), sitting.subject());
  }

  private ItemView view(Sitting sitting, SittingItem item, boolean told) {
    QuestionDraft draft = item.wording().draft();
    Question question = draft.question(1, "");
    Shown shown = Shown.of(question, sitting.seed(), item.number(), sitting.paper().shuffle());
    Given given = item.given().orElse(null);
    return new ItemView(
        item.number(),
        question.kind(),
        rendering.html(new Markup(draft.text())),
        options(shown, given, told),
        prompts(shown, given, told),
        shown.choices(),
        shown.typed(given),
        shown.understood(given),
        item.version(),
        question.isComplete(given),
        question.flaw(given),
        item.isChecked(),
        told ? mark(question, given, draft) : null);
  }

  private static List<ItemView.ChoiceView> options(Shown shown, Given given, boolean told) {
    List<Option> options = shown.options();
    return IntStream.range(0, options.size())
        .mapToObj(
            i ->
                new ItemView.ChoiceView(
                    i + 1,
                    options.get(i).text(),
                    shown.isChosen(given, i),
                    told ? options.get(i).isRight() : null,
                    told && shown.isChosen(given, i) ? options.get(i).feedback() : null))
        .toList();
  }

  private static List<ItemView.PromptView> prompts(Shown shown, Given given, boolean told) {
    List<String> prompts = shown.prompts();
    return IntStream.range(0, prompts.size())
        .mapToObj(
            i ->
                new ItemView.PromptView(
                    i + 1,
                    prompts.get(i),
                    shown.place(given, i),
                    told ? shown.isPlaced(given, i) : null))
        .toList();
  }

  private ItemView.MarkView mark(Question question, Given given, QuestionDraft draft) {
    Marked marked = question.mark(given);
    return new ItemView.MarkView(
        marked.credit().percent(),
        marked.feedback(),
        draft.feedback() == null ? "" : rendering.html(new Markup(draft.feedback())),
        question.solution());
  }
}
