package org.praxis.training.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.json.Json;

class MarkingTest {
  @Provide
  Arbitrary<QuestionDraft> drafts() {
    return Drafts.any();
  }

  @Provide
  Arbitrary<Given> answers() {
    return Drafts.given();
  }

  @Property
  void theBestAnswerHasAllThereIs(@ForAll("drafts") QuestionDraft draft) {
    Question question = draft.question(1, "");
    assertThat(question.isComplete(question.best())).isTrue();
    assertThat(question.mark(question.best()).credit()).isEqualTo(Share.ALL);
    assertThat(question.solution()).isNotEmpty();
  }

  @Property
  void whateverIsAnsweredIsWorthSomethingBetweenNothingAndAll(
      @ForAll("drafts") QuestionDraft draft, @ForAll("answers") Given given) {
    Share credit = draft.question(1, "").mark(given).credit();
    assertThat(credit).isBetween(Share.NONE, Share.ALL);
    assertThat(draft.question(1, "").mark(given).credit()).isEqualTo(credit);
  }

  @Property
  void nothingAnsweredIsWorthNothing(@ForAll("drafts") QuestionDraft draft) {
    Question question = draft.question(1, "");
    assertThat(question.mark(null).credit()).isEqualTo(Share.NONE);
    assertThat(question.isComplete(null)).isFalse();
  }

  @Property
  void draftsAndAnswersComeBackFromJsonAsTheyWere(
      @ForAll("drafts") QuestionDraft draft, @ForAll("answers") Given given) {
    assertThat(Json.read(Json.write(draft), QuestionDraft.class)).isEqualTo(draft);
    assertThat(Json.read(Json.write(given), Given.class)).isEqualTo(given);
  }

  @Property
  void sharesAddUpInAnyOrder(
      @ForAll @IntRange(min = 1, max = 30) int whole, @ForAll java.util.Random random) {
    List<Share> parts = new ArrayList<>(Collections.nCopies(whole, Share.of(1, whole)));
    parts.add(Share.of(-1, 7));
    parts.add(Share.of(1, 7));
    Collections.shuffle(parts, random);
    assertThat(parts.stream().reduce(Share.NONE, Share::plus)).isEqualTo(Share.ALL);
  }

  @Example
  void threeTimesAThirdIsAllAndTwoOfThreeAreNot67Percent() {
    Share third = Share.ofPercent(new BigDecimal("33.33333"));
    assertThat(third.plus(third).plus(third)).isEqualTo(Share.ALL);
    assertThat(Share.of(2, 3).percent()).isEqualTo(66);
    assertThat(Share.of(2, 3).isAtLeast(67)).isFalse();
    assertThat(Share.of(2, 3).isAtLeast(66)).isTrue();
    assertThat(Share.ofPercent(new BigDecimal("12.34"))).isEqualTo(Share.of(617, 5000));
  }

  @Property
  void aShuffleIsAnOrderOfAllAndTheSameForTheSameSeed(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int size) {
    List<Integer> order = Shuffle.of(seed, 3, size);
    assertThat(order).containsExactlyInAnyOrderElementsOf(Shuffle.straight(size));
    assertThat(Shuffle.of(seed, 3, size)).isEqualTo(order);
  }

  @Example
  void aShuffleIsTheSameInEveryRelease() {
    assertThat(Shuffle.of(42, 1, 8))
        .isEqualTo(Shuffle.of(42, 1, 8))
        .isNotEqualTo(Shuffle.of(42, 2, 8));
    assertThat(Shuffle.of(7, 0, 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Example
  void choosingEverythingIsNoWayAroundKnowing() {
    Question question =
        QuestionDraft.multiple(
                "?",
                new OptionDraft("a", true),
                new OptionDraft("b", true),
                new OptionDraft("c", false),
                new OptionDraft("d", false))
            .question(1, "");
    assertThat(question.mark(chosen(0, 1, 2, 3)).credit()).isEqualTo(Share.NONE);
    assertThat(question.mark(chosen(0)).credit()).isEqualTo(Share.of(1, 2));
    assertThat(question.mark(chosen(0, 1, 2)).credit()).isEqualTo(Share.of(1, 2));
    assertThat(question.mark(chosen(0, 1)).credit()).isEqualTo(Share.ALL);
  }

  @Example
  void oneThingOutOfPlaceCostsOnePlaceAndTheReverseIsWorthNothing() {
    Question question = QuestionDraft.ordering("?", "a", "b", "c", "d", "e").question(1, "");
    assertThat(question.mark(placed(4, 0, 1, 2, 3)).credit()).isEqualTo(Share.of(3, 4));
    assertThat(question.mark(placed(4, 3, 2, 1, 0)).credit()).isEqualTo(Share.NONE);
    assertThat(question.isComplete(placed(0, 0, 1, 2, 3))).isFalse();
    assertThat(question.mark(placed(0, 0, 1, 2, 3)).credit()).isEqualTo(Share.of(2, 4));
  }

  @Example
  void whatIsNoNumberAndTwoThingsAtOnePlaceAreSaidToBeSo() {
    Question number = QuestionDraft.numeric("?", AcceptedDraft.number("10", "0.5")).question(1, "");
    assertThat(number.flaw(new Given.Typed("abc", null))).isEqualTo(Flaw.NO_NUMBER);
    assertThat(number.flaw(typed("7"))).isNull();
    assertThat(number.flaw(new Given.Typed(" ", null))).isNull();
    assertThat(number.flaw(null)).isNull();
    Question order = QuestionDraft.ordering("?", "a", "b", "c").question(1, "");
    assertThat(order.flaw(placed(0, 0, null))).isEqualTo(Flaw.SAME_PLACE);
    assertThat(order.flaw(placed(null, null, 1))).isNull();
    assertThat(order.flaw(placed(2, 1, 0))).isNull();
  }

  @Property
  void whatIsCompleteHasNoFlaw(
      @ForAll("drafts") QuestionDraft draft, @ForAll("answers") Given given) {
    Question question = draft.question(1, "");
    if (question.isComplete(given)) {
      assertThat(question.flaw(given)).isNull();
    }
  }

  @Example
  void counterpartsThatReadTheSameAreOne() {
    Question question =
        QuestionDraft.matching(
                "?",
                new PairDraft("Berlin", "Germany"),
                new PairDraft("Hamburg", "Germany"),
                new PairDraft("Oslo", "Norway"),
                new PairDraft(null, "Peru"))
            .question(1, "");
    assertThat(((Matching) question).choices()).containsExactly("Germany", "Norway", "Peru");
    assertThat(question.mark(placed(0, 0, 2)).credit()).isEqualTo(Share.of(2, 3));
  }

  @Example
  void aTextIsTakenAsTheQuestionHasItAboutCaseSpaceAndAccents() {
    QuestionDraft draft = QuestionDraft.shortText("?", AcceptedDraft.text("Résumé of  Straße"));
    assertThat(credit(draft, " resume of\tSTRASSE ")).isEqualTo(Share.ALL);
    assertThat(credit(draft, "resumeof strasse")).isEqualTo(Share.NONE);
    QuestionDraft strict =
        new QuestionDraft(
            QuestionKind.SHORT_TEXT,
            null,
            "?",
            null,
            null,
            null,
            draft.accepted(),
            true,
            true,
            null);
    assertThat(credit(strict, "Résumé of Straße")).isEqualTo(Share.ALL);
    assertThat(credit(strict, "Resumé of Straße")).isEqualTo(Share.NONE);
    assertThat(credit(strict, "résumé of Straße")).isEqualTo(Share.NONE);
  }

  @Example
  void anAsteriskStandsForAnyTextAndOneWithABackslashForItself() {
    QuestionDraft draft =
        QuestionDraft.shortText(
            "?",
            AcceptedDraft.text("a*b*c"),
            new AcceptedDraft("5 \\* 3", null, null, null, null, BigDecimal.valueOf(50), "times"));
    assertThat(credit(draft, "abc")).isEqualTo(Share.ALL);
    assertThat(credit(draft, "axxbxbxc")).isEqualTo(Share.ALL);
    assertThat(credit(draft, "ab")).isEqualTo(Share.NONE);
    assertThat(credit(draft, "5 * 3")).isEqualTo(Share.of(1, 2));
    assertThat(credit(draft, "5 x 3")).isEqualTo(Share.NONE);
    String hostile = "a".repeat(5000);
    assertThat(credit(QuestionDraft.shortText("?", AcceptedDraft.text("a*a*a*a*a*a*b")), hostile))
        .isEqualTo(Share.NONE);
  }

  @Property
  void aNumberIsReadAsItsLanguageWritesIt(@ForAll("numbers") BigDecimal number) {
    for (Locale language :
        List.of(Locale.ENGLISH, Locale.GERMAN, new Locale("de", "CH"), Locale.FRENCH)) {
      java.text.NumberFormat format = java.text.NumberFormat.getNumberInstance(language);
      format.setMaximumFractionDigits(6);
      assertThat(TypedNumber.read(format.format(number), language))
          .get(org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL)
          .isEqualByComparingTo(number);
    }
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-10000000"), new BigDecimal("10000000"))
        .ofScale(4);
  }

  @Example
  void aCommaOrAPointThatCanMeanOneThingOnlyIsTakenInEveryLanguage() {
    assertThat(number("2.5", Locale.GERMAN)).isEqualByComparingTo("2.5");
    assertThat(number("2,5", Locale.ENGLISH)).isEqualByComparingTo("2.5");
    assertThat(number("1.234", Locale.GERMAN)).isEqualByComparingTo("1234");
    assertThat(number("1.234", Locale.ENGLISH)).isEqualByComparingTo("1.234");
    assertThat(number("1,234,567.8", Locale.GERMAN)).isEqualByComparingTo("1234567.8");
    assertThat(number("0.125", Locale.GERMAN)).isEqualByComparingTo("0.125");
    assertThat(number("\u22123,0", Locale.GERMAN)).isEqualByComparingTo("-3");
    assertThat(number("1e3", Locale.GERMAN)).isEqualByComparingTo("1000");
    for (String none :
        List.of("", "abc", "1,2.3,4", "1.2.3", "--5", "5 kg", ",", "9".repeat(60), "1 5")) {
      assertThat(TypedNumber.read(none, Locale.ENGLISH)).as(none).isEmpty();
    }
  }

  @Example
  void boundsBelongToARange() {
    Question question =
        QuestionDraft.numeric(
                "?", AcceptedDraft.number("10", "0.5"), AcceptedDraft.range("20", "30"))
            .question(1, "");
    for (String right : List.of("9.5", "10.5", "20", "30")) {
      assertThat(question.mark(typed(right)).credit()).as(right).isEqualTo(Share.ALL);
    }
    for (String wrong : List.of("9.49", "10.51", "19.99", "30.01")) {
      assertThat(question.mark(typed(wrong)).credit()).as(wrong).isEqualTo(Share.NONE);
    }
  }

  @Example
  void whatIsWrongWithADraftIsSaidAllAtOnce() {
    QuestionDraft draft =
        new QuestionDraft(
            QuestionKind.NUMERIC,
            null,
            " ",
            null,
            null,
            List.of("stray"),
            List.of(
                AcceptedDraft.range("3", "2"),
                AcceptedDraft.number("1", "-1"),
                AcceptedDraft.text("no number")),
            null,
            null,
            null);
    assertThatThrownBy(() -> draft.question(2, "questions[1]."))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            first -> {
              List<String> fields = new ArrayList<>();
              for (InvalidInput one = first; one != null; one = one.also().orElse(null)) {
                fields.add(one.field().orElseThrow());
              }
              assertThat(fields)
                  .containsExactly(
                      "questions[1].text",
                      "questions[1].accepted[0].to",
                      "questions[1].accepted[1].tolerance",
                      "questions[1].accepted[2].value",
                      "questions[1].items");
            });
  }

  @Example
  void aRangeTheWrongWayRoundIsSaidWhereItEnds() {
    QuestionDraft draft = QuestionDraft.numeric("How many?", AcceptedDraft.range("9", "2"));
    assertThatThrownBy(() -> draft.question(1, "question."))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> {
              assertThat(wrong.field()).contains("question.accepted[0].to");
              assertThat(wrong.key()).isEqualTo("training.quiz.rangeBackwards");
              assertThat(wrong.also()).isEmpty();
            });
  }

  @Example
  void aShortTextWithoutAnswersLacksOneAndNoPercentage() {
    QuestionDraft draft = QuestionDraft.shortText("Who?");
    assertThatThrownBy(() -> draft.question(1, "question."))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.each().map(one -> one.field().orElseThrow()))
                    .containsExactly("question.accepted"));
  }

  @Example
  void anOldDraftOfAQuestionIsASingleChoice() {
    QuestionDraft draft =
        Json.read(
            "{\"text\":\"?\",\"options\":[{\"text\":\"a\",\"correct\":true},{\"text\":\"b\",\"correct\":false}]}",
            QuestionDraft.class);
    assertThat(draft.question(1, "")).isInstanceOf(SingleChoice.class);
  }

  private static Share credit(QuestionDraft draft, String text) {
    return draft.question(1, "").mark(new Given.Typed(text, null)).credit();
  }

  private static BigDecimal number(String text, Locale language) {
    return TypedNumber.read(text, language).orElseThrow();
  }

  private static Given typed(String number) {
    return new Given.Typed(number, new BigDecimal(number));
  }

  private static Given chosen(Integer... options) {
    return new Given.Chosen(List.of(options));
  }

  private static Given placed(Integer... places) {
    return new Given.Placed(Arrays.asList(places));
  }
}
