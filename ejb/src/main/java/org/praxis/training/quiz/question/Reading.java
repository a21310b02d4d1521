package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** Makes a question of its draft, or says all that is wrong with it at once. */
final class Reading {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final QuestionDraft draft;
  private final int number;
  private final String field;
  private final List<InvalidInput> wrong = new ArrayList<>();

  Reading(QuestionDraft draft, int number, String field) {
    this.draft = draft;
    this.number = number;
    this.field = field;
  }

  Question question() {
    if (!Markup.isVisible(draft.text())) {
      refuse("text", "training.gap.questionText", number);
    }
    Question question =
        switch (draft.kind()) {
          case SINGLE -> single();
          case MULTIPLE -> multiple();
          case MATCHING -> matching();
          case ORDERING -> ordering();
          case SHORT_TEXT -> shortText();
          case NUMERIC -> numeric();
        };
    alone("options", draft.options(), QuestionKind.SINGLE, QuestionKind.MULTIPLE);
    alone("pairs", draft.pairs(), QuestionKind.MATCHING);
    alone("items", draft.items(), QuestionKind.ORDERING);
    alone("accepted", draft.accepted(), QuestionKind.SHORT_TEXT, QuestionKind.NUMERIC);
    InvalidInput.expectNone(wrong);
    return question;
  }

  private Question single() {
    List<OptionDraft> options = options();
    if (options.size() > 1 && options.stream().filter(OptionDraft::correct).count() != 1) {
      refuse("options", "training.quiz.oneRightAnswer", number);
    }
    for (int i = 0; i < options.size(); i++) {
      OptionDraft option = options.get(i);
      if (option.percent() != null
          && option.correct() != (option.percent().compareTo(HUNDRED) == 0)) {
        refuse("options[" + i + "].percent", "training.quiz.rightIsAll");
      }
    }
    return new SingleChoice(
        options.stream()
            .map(
                option ->
                    new Option(
                        option.text(),
                        option.correct()
                            ? Share.ALL
                            : option.percent() == null
                                ? Share.NONE
                                : Share.ofPercent(option.percent()),
                        option.feedback()))
            .toList());
  }

  private Question multiple() {
    List<OptionDraft> options = options();
    int right = (int) options.stream().filter(OptionDraft::correct).count();
    boolean weighed = options.stream().anyMatch(option -> option.percent() != null);
    if (right == 0 && options.size() > 1) {
      refuse("options", "training.quiz.someRightAnswer", number);
    }
    List<Option> all = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      OptionDraft option = options.get(i);
      Share weight =
          option.percent() != null
              ? Share.ofPercent(option.percent())
              : weighed || right == 0 ? Share.NONE : Share.of(option.correct() ? 1 : -1, right);
      if (weighed && option.correct() == weight.isNothing()) {
        refuse("options[" + i + "].percent", "training.quiz.rightAdds");
      }
      all.add(new Option(option.text(), weight, option.feedback()));
    }
    Share most =
        all.stream().filter(Option::isRight).map(Option::weight).reduce(Share.NONE, Share::plus);
    if (weighed && right > 0 && !most.within().isAll()) {
      refuse("options", "training.quiz.allReachable", number, most.percent());
    }
    return new MultipleChoice(all);
  }

  private List<OptionDraft> options() {
    List<OptionDraft> options = draft.options();
    if (options.size() < 2) {
      refuse("options", "training.gap.options", number);
    }
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      OptionDraft option = options.get(i);
      if (option.text() == null) {
        refuse("options[" + i + "].text", "training.gap.optionText", number);
      } else if (!texts.add(option.text())) {
        refuse("options[" + i + "].text", "training.quiz.sameTwice", option.text());
      }
      if (option.percent() != null && option.percent().abs().compareTo(HUNDRED) > 0) {
        refuse("options[" + i + "].percent", "training.quiz.option.percent");
      }
    }
    return options;
  }

  private Question matching() {
    List<PairDraft> pairs = draft.pairs();
    List<PairDraft> whole = pairs.stream().filter(pair -> pair.left() != null).toList();
    if (whole.size() < 2 || pairs.stream().map(PairDraft::right).distinct().count() < 2) {
      refuse("pairs", "training.quiz.twoPairs", number);
    }
    Set<String> lefts = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      PairDraft pair = pairs.get(i);
      if (pair.right() == null) {
        refuse("pairs[" + i + "].right", "training.quiz.counterpartNeeded");
      }
      if (pair.left() != null && !lefts.add(pair.left())) {
        refuse("pairs[" + i + "].left", "training.quiz.sameTwice", pair.left());
      }
    }
    if (pairs.stream().anyMatch(pair -> pair.right() == null)) {
      return null; // refused already
    }
    List<String> counterparts = new ArrayList<>(whole.stream().map(PairDraft::right).toList());
    pairs.stream()
        .filter(pair -> pair.left() == null)
        .map(PairDraft::right)
        .forEach(counterparts::add);
    return new Matching(whole.stream().map(PairDraft::left).toList(), counterparts);
  }

  private Question ordering() {
    if (draft.items().size() < 2) {
      refuse("items", "training.quiz.twoItems", number);
    }
    if (draft.items().stream().anyMatch(item -> !Markup.isVisible(item))) {
      refuse("items", "training.quiz.itemTextNeeded", number);
    } else if (new HashSet<>(draft.items()).size() < draft.items().size()) {
      refuse("items", "training.quiz.itemTwice", number);
    }
    return wrong.isEmpty() ? new Ordering(draft.items()) : null;
  }

  private Question shortText() {
    List<ShortText.Accepted> all = new ArrayList<>();
    accepted(
        (one, credit, at) -> {
          if (one.text() == null) {
            refuse(at + ".text", "training.quiz.acceptedTextNeeded");
          } else {
            all.add(new ShortText.Accepted(one.text(), credit, one.feedback()));
          }
        });
    return new ShortText(all, draft.caseMatters(), draft.accentsMatter());
  }

  private Question numeric() {
    List<Numeric.Accepted> all = new ArrayList<>();
    accepted(
        (one, credit, at) -> {
          BigDecimal tolerance = one.tolerance() == null ? BigDecimal.ZERO : one.tolerance();
          boolean range = one.from() != null && one.to() != null && one.value() == null;
          boolean value = one.value() != null && one.from() == null && one.to() == null;
          if (!range && !value) {
            refuse(at + ".value", "training.quiz.valueOrRange");
          } else if (tooLong(one)) {
            refuse(at + ".value", "training.quiz.tooManyDigits");
          } else if (tolerance.signum() < 0) {
            refuse(at + ".tolerance", "training.quiz.toleranceNegative");
          } else if (range && one.from().compareTo(one.to()) > 0) {
            refuse(at + ".to", "training.quiz.rangeBackwards");
          } else {
            all.add(
                new Numeric.Accepted(
                    range ? one.from() : one.value().subtract(tolerance),
                    range ? one.to() : one.value().add(tolerance),
                    credit,
                    one.feedback()));
          }
        });
    return new Numeric(all);
  }

  private static boolean tooLong(AcceptedDraft one) {
    return java.util.stream.Stream.of(one.value(), one.tolerance(), one.from(), one.to())
        .anyMatch(value -> value != null && Accuracy.isTooLong(value));
  }

  private interface Taking {
    void take(AcceptedDraft one, Share credit, String at);
  }

  private void accepted(Taking taking) {
    List<AcceptedDraft> accepted = draft.accepted();
    boolean full = false;
    for (int i = 0; i < accepted.size(); i++) {
      AcceptedDraft one = accepted.get(i);
      String at = "accepted[" + i + "]";
      BigDecimal percent = one.percent() == null ? HUNDRED : one.percent();
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        refuse(at + ".percent", "training.quiz.creditPercent");
      }
      Share credit = Share.ofPercent(percent);
      full |= credit.isAll();
      taking.take(one, credit, at);
    }
    if (!full) {
      refuse("accepted", "training.quiz.fullyRight", number);
    }
  }

  private void alone(String name, List<?> parts, QuestionKind... kinds) {
    if (!parts.isEmpty() && !Set.of(kinds).contains(draft.kind())) {
      refuse(name, "training.quiz.notOfThisKind." + name, number);
    }
  }

  private void refuse(String name, String key, Object... arguments) {
    wrong.add(new InvalidInput(field + name, key, arguments));
  }
}
