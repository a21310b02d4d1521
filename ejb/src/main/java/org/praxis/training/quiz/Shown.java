package org.praxis.training.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.Matching;
import org.praxis.training.quiz.question.MultipleChoice;
import org.praxis.training.quiz.question.Numeric;
import org.praxis.training.quiz.question.Option;
import org.praxis.training.quiz.question.Ordering;
import org.praxis.training.quiz.question.Question;
import org.praxis.training.quiz.question.ShortText;
import org.praxis.training.quiz.question.Shuffle;
import org.praxis.training.quiz.question.SingleChoice;
import org.praxis.training.quiz.question.TypedNumber;

/**
 * A question in the order in which one sitting shows it. What comes from its learner and goes to
 * them counts what is shown; what is kept counts in the question's own order, which would give
 * answers away.
 *
 * @param order at each place as shown the own place of what is shown there
 */
record Shown(Question question, List<Integer> order) {
  static Shown of(Question question, long seed, int number, boolean shuffle) {
    return new Shown(
        question,
        shuffle || question.alwaysShuffled()
            ? Shuffle.of(seed, number, question.shuffled())
            : Shuffle.straight(question.shuffled()));
  }

  /** As nobody's sitting shows it: in its own order, unless that is the answer. */
  static Shown preview(Question question, int number) {
    Shown shown = of(question, 0, number, false);
    List<Integer> own = Shuffle.straight(question.shuffled());
    if (!question.alwaysShuffled() || !shown.order().equals(own)) {
      return shown;
    }
    List<Integer> turned = new ArrayList<>(own);
    Collections.rotate(turned, 1);
    return new Shown(question, List.copyOf(turned));
  }

  List<Option> options() {
    List<Option> own =
        question instanceof SingleChoice single
            ? single.options()
            : question instanceof MultipleChoice multiple ? multiple.options() : List.of();
    return own.isEmpty() ? own : order.stream().map(own::get).toList();
  }

  /** What is to be matched stands in its own order, what is to be ordered in the one shown. */
  List<String> prompts() {
    if (question instanceof Matching matching) {
      return matching.prompts();
    }
    return question instanceof Ordering ordering
        ? order.stream().map(ordering.items()::get).toList()
        : List.of();
  }

  List<String> choices() {
    return question instanceof Matching matching
        ? order.stream().map(matching.choices()::get).toList()
        : List.of();
  }

  /**
   * @param language whose comma and point a number has
   * @throws InvalidInput for an answer of another kind, and for what is not shown
   */
  Given given(AnswerDraft draft, Locale language) {
    if (question instanceof SingleChoice || question instanceof MultipleChoice) {
      return chosen(draft);
    }
    if (question instanceof Matching matching) {
      List<Integer> places = places(draft, matching.prompts().size());
      return new Given.Placed(
          places.stream().map(place -> place == null ? null : own("places", place)).toList());
    }
    if (question instanceof Ordering) {
      return ordered(places(draft, order.size()));
    }
    expect(draft.options() == null && draft.places() == null, "text");
    String text = Objects.requireNonNullElse(draft.text(), "").strip();
    return new Given.Typed(
        text, question instanceof Numeric ? TypedNumber.read(text, language).orElse(null) : null);
  }

  private Given chosen(AnswerDraft draft) {
    expect(draft.places() == null && draft.text() == null, "options");
    List<Integer> options = Objects.requireNonNullElse(draft.options(), List.of());
    if (question instanceof SingleChoice && options.size() > 1) {
      throw new InvalidInput("options", "training.quiz.answer.one");
    }
    return new Given.Chosen(options.stream().map(option -> own("options", option)).toList());
  }

  private List<Integer> places(AnswerDraft draft, int size) {
    expect(draft.options() == null && draft.text() == null, "places");
    List<Integer> places = new ArrayList<>(Objects.requireNonNullElse(draft.places(), List.of()));
    if (places.size() > size) {
      throw new InvalidInput("places", "training.quiz.answer.places", size);
    }
    places.addAll(Collections.nCopies(size - places.size(), null));
    return places;
  }

  // Each item's place in the order that is answered, kept at the item's own place.
  private Given ordered(List<Integer> shown) {
    List<Integer> own = new ArrayList<>(Collections.nCopies(shown.size(), null));
    for (int i = 0; i < shown.size(); i++) {
      Integer place = shown.get(i);
      if (place != null && (place < 1 || place > order.size())) {
        throw new InvalidInput("places", "training.quiz.answer.noSuch", place, order.size());
      }
      own.set(order.get(i), place == null ? null : place - 1);
    }
    return new Given.Placed(own);
  }

  private Integer own(String field, Integer shown) {
    if (shown == null || shown < 1 || shown > order.size()) {
      throw new InvalidInput(
          field, "training.quiz.answer.noSuch", String.valueOf(shown), order.size());
    }
    return order.get(shown - 1);
  }

  private static void expect(boolean fits, String field) {
    if (!fits) {
      throw new InvalidInput(field, "training.quiz.answer.otherKind");
    }
  }

  /** Whether that option, counted as shown from 0, is chosen. */
  boolean isChosen(Given given, int shown) {
    return given instanceof Given.Chosen chosen && chosen.options().contains(order.get(shown));
  }

  /** What stands for that prompt in the answer, counted from 1 as shown; null for nothing. */
  Integer place(Given given, int prompt) {
    if (!(given instanceof Given.Placed placed)) {
      return null;
    }
    boolean matching = question instanceof Matching;
    Integer own = placed.places().get(matching ? prompt : order.get(prompt));
    return own == null
        ? null
        : matching ? Integer.valueOf(order.indexOf(own) + 1) : Integer.valueOf(own + 1);
  }

  /** Whether that is right for the prompt. */
  boolean isPlaced(Given given, int prompt) {
    if (!(given instanceof Given.Placed placed)) {
      return false;
    }
    int own = question instanceof Matching ? prompt : order.get(prompt);
    int right = question instanceof Matching matching ? matching.right(prompt) : own;
    return Objects.equals(placed.places().get(own), right);
  }

  String typed(Given given) {
    return given instanceof Given.Typed typed ? typed.text() : null;
  }

  /** The number that was read, as it is written everywhere; null for none. */
  String understood(Given given) {
    return given instanceof Given.Typed typed
            && typed.number() != null
            && !(question instanceof ShortText)
        ? typed.number().toPlainString()
        : null;
  }
}
