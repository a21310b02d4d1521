package org.praxis.training.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praxis.training.quiz.question.Drafts;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.Matching;
import org.praxis.training.quiz.question.Numeric;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.Ordering;
import org.praxis.training.quiz.question.Question;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.question.Share;

class GiftTest {
  private static final GiftReader.TrueFalse WORDS = new GiftReader.TrueFalse("True", "False");

  @Provide
  Arbitrary<List<QuestionDraft>> questions() {
    return Drafts.any().list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 400)
  void whatIsWrittenIsReadAgainAsItWas(@ForAll("questions") List<QuestionDraft> questions) {
    GiftWriter writer = new GiftWriter();
    for (int i = 0; i < questions.size(); i++) {
      writer.add(i % 2 == 0 ? "" : "Safety/Fire", questions.get(i));
    }
    List<GiftItem> read = read(writer.text());
    assertThat(read).as(writer.text()).allMatch(GiftItem::isRight).hasSameSizeAs(questions);
    for (int i = 0; i < questions.size(); i++) {
      QuestionDraft was = questions.get(i);
      QuestionDraft is = read.get(i).question();
      assertThat(is.name()).isEqualTo(was.name());
      assertThat(is.text()).isEqualTo(was.text());
      assertThat(is.feedback()).isEqualTo(was.feedback());
      assertThat(is.question(1, "")).isEqualTo(was.question(1, ""));
      assertThat(read.get(i).category()).isEqualTo(i % 2 == 0 ? "" : "Safety/Fire");
    }
  }

  @Property
  void whateverStandsInAFileIsReadOrRefusedByLine(@ForAll("scraps") String file) {
    for (GiftItem item : read(file)) {
      assertThat(item.isRight()).isEqualTo(item.mistakes().isEmpty());
      for (GiftMistake mistake : item.mistakes()) {
        assertThat(mistake.line()).isBetween(item.line(), (int) file.lines().count() + 1);
        assertThat(mistake.column()).isPositive();
      }
    }
  }

  @Provide
  Arbitrary<String> scraps() {
    return net.jqwik.api.Arbitraries.of(
            "{",
            "}",
            "=",
            "~",
            "#",
            "->",
            "::",
            "\n",
            "\n\n",
            "a",
            " ",
            "%50%",
            "T",
            "\\",
            "1..2",
            "####",
            "//",
            "$CATEGORY: x",
            "[html]",
            ">",
            "3:1")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  /** The examples of Moodle's own page about the format. */
  @Example
  void theExamplesOfTheFormatAreRead() {
    List<GiftItem> items =
        read(
            """
            // true/false
            ::Q1:: 1+1=2 {T}

            // multiple choice with specified feedback for right and wrong answers
            ::Q2:: What's between orange and green in the spectrum?
            { =yellow # right; good! ~red # wrong, it's yellow ~blue # wrong, it's yellow }

            // fill-in-the-blank
            ::Q3:: Two plus {=two =2} equals four.

            // matching
            ::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food }

            // math range question
            ::Q5:: What is a number from 1 to 5? {#3:2}

            // math range specified with interval end points
            ::Q6:: What is a number from 1 to 5? {#1..5}

            // multiple numeric answers with partial credit and feedback
            ::Q7:: When was Ulysses S. Grant born? {#
                     =1822:0      # Correct! Full credit.
                     =%50%1822:2  # He was born in 1822. Half credit for being close.
            }

            What two people are entombed in Grant's tomb? {
               ~%-100%No one
               ~%50%Grant
               ~%50%Grant's wife
               ~%-100%Grant's father
            }

            Grant is {FALSE#No.#Yes, it is a trick.####See the memorial.}
            """);
    assertThat(items).allMatch(GiftItem::isRight).hasSize(9);
    assertThat(items.get(0).line()).isEqualTo(2);
    QuestionDraft trueFalse = items.get(0).question();
    assertThat(trueFalse.name()).isEqualTo("Q1");
    assertThat(trueFalse.text()).isEqualTo("1+1=2");
    assertThat(trueFalse.options())
        .containsExactly(new OptionDraft("True", true), new OptionDraft("False", false));
    assertThat(items.get(1).question().options().get(1).feedback()).isEqualTo("wrong, it's yellow");
    assertThat(items.get(2).question().text()).isEqualTo("Two plus _____ equals four.");
    assertThat(items.get(2).question().kind()).isEqualTo(QuestionKind.SHORT_TEXT);
    assertThat(items.get(3).question().question(1, ""))
        .isEqualTo(new Matching(List.of("cat", "dog"), List.of("cat food", "dog food")));
    assertThat(((Numeric) items.get(4).question().question(1, "")).accepted().get(0).to())
        .isEqualByComparingTo("5");
    Question born = items.get(6).question().question(1, "");
    assertThat(born.mark(new Given.Typed("1823", new BigDecimal("1823"))).credit())
        .isEqualTo(Share.of(1, 2));
    Question tomb = items.get(7).question().question(1, "");
    assertThat(tomb.kind()).isEqualTo(QuestionKind.MULTIPLE);
    assertThat(tomb.mark(new Given.Chosen(List.of(1, 2))).credit()).isEqualTo(Share.ALL);
    assertThat(tomb.mark(new Given.Chosen(List.of(0, 1, 2))).credit()).isEqualTo(Share.NONE);
    QuestionDraft trick = items.get(8).question();
    assertThat(trick.feedback()).isEqualTo("See the memorial.");
    assertThat(trick.options().get(0).feedback()).isEqualTo("No.");
    assertThat(trick.options().get(1).feedback()).isEqualTo("Yes, it is a trick.");
  }

  @Example
  void whatIsWrongIsSaidByLineAndColumnAllAtOnce() {
    List<GiftItem> items =
        read(
            """
            Write an essay about Rome. {}

            This is only a text.

            ::Two right:: Which? {=a
              =b ~c}

            Not closed { =a

            How much? {#about three}

            Weights that do not reach all {~%50%a ~%20%b ~c}

            Answer without a sign {a}

            A brace \\{ and {=fine} {=not}

            ::Good:: 2 \\+ 2? {=4}

            Match {=a -> 1 =b}
            """);
    assertThat(items.stream().flatMap(item -> item.mistakes().stream()))
        .extracting(GiftMistake::line, GiftMistake::column, GiftMistake::key)
        .containsExactly(
            tuple(1, 29, "essay"),
            tuple(3, 1, "noAnswers"),
            tuple(5, 22, "oneRightAnswer"),
            tuple(8, 12, "braceOpen"),
            tuple(10, 13, "number"),
            org.assertj.core.groups.Tuple.tuple(12, 31, "training.quiz.allReachable"),
            tuple(14, 24, "answerSign"),
            tuple(16, 24, "secondAnswers"),
            tuple(20, 17, "arrow"));
    assertThat(items.stream().filter(GiftItem::isRight).map(item -> item.question().name()))
        .containsExactly("Good");
  }

  @Example
  void categoriesCommentsFormatsAndOrderAreRead() {
    List<GiftItem> items =
        read(
            "\uFEFF$CATEGORY: $course$/top/Safety/Fire\r\n\r\n"
                + "// a remark {=no}\r\n[html]<p>Put out the <b>fire</b>:</p><p>how?</p>{>3 ALL VERTICAL\r\n"
                + "  First\r\n// not this\r\n  Second #1\r\n  Third\r\n}\r\n\r\n$CATEGORY: top\r\n\r\na\\:b\\\\ {=x\\#y\\n}");
    assertThat(items).allMatch(GiftItem::isRight).hasSize(2);
    assertThat(items.get(0).category()).isEqualTo("Safety/Fire");
    assertThat(items.get(0).remarks()).extracting(GiftMistake::line).containsExactly(4);
    assertThat(items.get(0).question().text()).startsWith("Put out the fire:").endsWith("how?");
    assertThat(items.get(0).question().question(1, ""))
        .isEqualTo(new Ordering(List.of("First", "Second #1", "Third")));
    assertThat(items.get(1).category()).isEmpty();
    assertThat(items.get(1).question().text()).isEqualTo("a:b\\");
    assertThat(items.get(1).question().accepted().get(0).text()).isEqualTo("x#y");
  }

  private static org.assertj.core.groups.Tuple tuple(int line, int column, String key) {
    return org.assertj.core.groups.Tuple.tuple(line, column, "training.quiz.gift." + key);
  }

  private static List<GiftItem> read(String text) {
    return GiftReader.read(text, WORDS);
  }
}
