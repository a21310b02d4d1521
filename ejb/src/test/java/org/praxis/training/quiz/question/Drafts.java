package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any question that can be asked, for tests of properties. */
public final class Drafts {
  private Drafts() {}

  /** Texts with all the signs that formats trip over. */
  public static Arbitrary<String> line() {
    return Arbitraries.strings()
        .withChars("ab yz09~=#{}:\\%[]*/'\"<>&$|-é ß\u4E2D")
        .ofMinLength(1)
        .ofMaxLength(25)
        .map(text -> text.replace(">", "").strip())
        .filter(text -> !text.isBlank() && !text.startsWith("//"));
  }

  public static Arbitrary<String> prose() {
    return line().list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n\n", lines));
  }

  public static Arbitrary<QuestionDraft> any() {
    Arbitrary<QuestionDraft> kinds =
        Arbitraries.oneOf(
            List.of(single(), multiple(), matching(), ordering(), texts(), numbers()));
    return Combinators.combine(kinds, line().injectNull(0.5), prose(), prose().injectNull(0.5))
        .as(
            (draft, name, text, feedback) ->
                new QuestionDraft(
                    draft.kind(),
                    name,
                    text,
                    draft.options(),
                    draft.pairs(),
                    draft.items(),
                    draft.accepted(),
                    null,
                    null,
                    feedback));
  }

  private static Arbitrary<List<String>> distinct(int least) {
    return line()
        .map(text -> text.replaceAll("\\s+", " "))
        .set()
        .ofMinSize(least)
        .ofMaxSize(8)
        .map(List::copyOf);
  }

  private static Arbitrary<QuestionDraft> single() {
    return Combinators.combine(
            distinct(2),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(-100, 99).map(BigDecimal::valueOf).injectNull(0.7),
            line().injectNull(0.5))
        .as(
            (texts, right, percent, feedback) -> {
              List<OptionDraft> options = new ArrayList<>();
              for (String text : texts) {
                boolean correct = options.size() == right % texts.size();
                options.add(new OptionDraft(text, correct, correct ? null : percent, feedback));
              }
              return new QuestionDraft("?", options);
            });
  }

  private static Arbitrary<QuestionDraft> multiple() {
    return Combinators.combine(
            distinct(2), Arbitraries.integers().between(1, 8), line().injectNull(0.5))
        .as(
            (texts, right, feedback) ->
                QuestionDraft.multiple(
                    "?",
                    IntStream.range(0, texts.size())
                        .mapToObj(i -> new OptionDraft(texts.get(i), i < right, null, feedback))
                        .toArray(OptionDraft[]::new)));
  }

  private static Arbitrary<QuestionDraft> matching() {
    return Combinators.combine(distinct(2), distinct(8), Arbitraries.integers().between(0, 2))
        .as(
            (lefts, rights, more) -> {
              List<PairDraft> pairs = new ArrayList<>();
              for (int i = 0; i < Math.min(8, lefts.size() + more); i++) {
                pairs.add(new PairDraft(i < lefts.size() ? lefts.get(i) : null, rights.get(i)));
              }
              return QuestionDraft.matching("?", pairs.toArray(PairDraft[]::new));
            });
  }

  private static Arbitrary<QuestionDraft> ordering() {
    return distinct(2).map(items -> QuestionDraft.ordering("?", items.toArray(String[]::new)));
  }

  private static Arbitrary<QuestionDraft> texts() {
    return Combinators.combine(
            distinct(1), line().injectNull(0.5), Arbitraries.integers().between(1, 100))
        .as(
            (texts, feedback, percent) ->
                QuestionDraft.shortText(
                    "?",
                    IntStream.range(0, texts.size())
                        .mapToObj(
                            i ->
                                new AcceptedDraft(
                                    texts.get(i),
                                    null,
                                    null,
                                    null,
                                    null,
                                    i == 0 ? null : BigDecimal.valueOf(percent),
                                    feedback))
                        .toArray(AcceptedDraft[]::new)));
  }

  private static Arbitrary<QuestionDraft> numbers() {
    Arbitrary<BigDecimal> number =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-100000"), new BigDecimal("100000"))
            .ofScale(3);
    Arbitrary<BigDecimal> distance =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(2);
    return Combinators.combine(
            number, distance, Arbitraries.of(true, false), line().injectNull(0.5))
        .as(
            (value, away, range, feedback) ->
                QuestionDraft.numeric(
                    "?",
                    range
                        ? new AcceptedDraft(
                            null, null, null, value, value.add(away), null, feedback)
                        : new AcceptedDraft(null, value, away, null, null, null, feedback)));
  }

  /** Any answer at all, of the right kind or not. */
  public static Arbitrary<Given> given() {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(0, 9)
            .set()
            .ofMaxSize(8)
            .map(chosen -> new Given.Chosen(List.copyOf(new TreeSet<>(chosen)))),
        Arbitraries.integers()
            .between(0, 9)
            .injectNull(0.2)
            .list()
            .ofMaxSize(9)
            .map(Given.Placed::new),
        Combinators.combine(line(), Arbitraries.bigDecimals().ofScale(3).injectNull(0.3))
            .as(Given.Typed::new));
  }
}
