package org.praxis.training.quiz.gift;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.MultipleChoice;
import org.praxis.training.quiz.question.Option;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.PairDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.question.Share;

/**
 * Writes questions in GIFT, so that {@link GiftReader} and Moodle read what they are. That case or
 * accents matter has no place in the format and is not written.
 */
public final class GiftWriter {
  private static final String LINE = "\n";

  private final StringBuilder file = new StringBuilder();
  private String category = "";

  public GiftWriter add(String inCategory, QuestionDraft question) {
    if (!category.equals(inCategory)) {
      category = inCategory;
      file.append("$CATEGORY: ").append(inCategory.isEmpty() ? "top" : inCategory).append("\n\n");
    }
    if (!canBeWritten(question)) {
      file.append("// ").append(question.called()).append("\n\n");
      return this;
    }
    if (question.name() != null) {
      file.append("::").append(escaped(question.name())).append("::");
    }
    file.append("[markdown]").append(escaped(question.text())).append("{").append(LINE);
    file.append(answers(question)).append(LINE);
    if (question.feedback() != null) {
      file.append("####").append(text(question.feedback())).append(LINE);
    }
    file.append("}\n\n");
    return this;
  }

  public String text() {
    return file.toString();
  }

  /**
   * Whether the format has a way to say it: an arrow in a text makes it matching, and two slashes
   * at the beginning of a line a comment.
   */
  public static boolean canBeWritten(QuestionDraft question) {
    return question.accepted().stream()
            .map(AcceptedDraft::text)
            .noneMatch(text -> text != null && text.contains("->"))
        && question.pairs().stream()
            .map(PairDraft::left)
            .noneMatch(left -> left != null && left.contains("->"))
        && question.items().stream().noneMatch(item -> item.startsWith("//"));
  }

  private static String answers(QuestionDraft question) {
    return switch (question.kind()) {
      case SINGLE -> lines(question.options().stream().map(GiftWriter::single).toList());
      case MULTIPLE -> multiple(question);
      case MATCHING ->
          lines(
              question.pairs().stream()
                  .map(
                      pair ->
                          "="
                              + text(Objects.requireNonNullElse(pair.left(), ""))
                              + " -> "
                              + escaped(pair.right()))
                  .toList());
      case ORDERING ->
          ">"
              + question.items().size()
              + " ALL VERTICAL LONGEST_ORDERED_SUBSET\n"
              + question.items().stream()
                  .map(GiftWriter::escaped)
                  .collect(Collectors.joining(LINE));
      case SHORT_TEXT, NUMERIC ->
          (question.kind() == QuestionKind.NUMERIC ? "#\n" : "")
              + lines(question.accepted().stream().map(GiftWriter::accepted).toList());
    };
  }

  private static String single(OptionDraft option) {
    return (option.correct() ? "=" : "~")
        + (option.percent() == null
            ? unmistakable(option.text(), option.correct() ? 100 : 0)
            : weight(option.percent()))
        + text(option.text())
        + remark(option.feedback());
  }

  private static String multiple(QuestionDraft question) {
    List<Option> options = ((MultipleChoice) question.question(1, "")).options();
    return lines(
        options.stream()
            .map(
                option ->
                    "~"
                        + weight(percent(option.weight()))
                        + text(option.text())
                        + remark(option.feedback()))
            .toList());
  }

  private static BigDecimal percent(Share share) {
    return new BigDecimal(share.part())
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(share.whole()), MathContext.DECIMAL64)
        .setScale(5, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  private static String accepted(AcceptedDraft one) {
    String answer =
        one.text() != null
            ? text(one.text())
            : one.value() == null
                ? one.from().toPlainString() + ".." + one.to().toPlainString()
                : one.value().toPlainString()
                    + (one.tolerance() == null ? "" : ":" + one.tolerance().toPlainString());
    return "="
        + (one.percent() == null ? unmistakable(answer, 100) : weight(one.percent()))
        + answer
        + remark(one.feedback());
  }

  // A text that begins like a weight has its weight before it.
  private static String unmistakable(String text, int percent) {
    return text.startsWith("%") ? "%" + percent + "%" : "";
  }

  private static String weight(BigDecimal percent) {
    return "%" + percent.toPlainString() + "%";
  }

  private static String remark(String feedback) {
    return feedback == null ? "" : "#" + text(feedback);
  }

  private static String lines(List<String> answers) {
    return String.join(LINE, answers);
  }

  // What begins with a bracket would be taken for the name of a format.
  private static String text(String text) {
    return (text.startsWith("[") ? "[markdown]" : "") + escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char sign : text.toCharArray()) {
      if (sign == '\n') {
        escaped.append("\\n");
      } else {
        if ("\\~=#{}:".indexOf(sign) >= 0) {
          escaped.append('\\');
        }
        escaped.append(sign);
      }
    }
    return escaped.toString();
  }
}
