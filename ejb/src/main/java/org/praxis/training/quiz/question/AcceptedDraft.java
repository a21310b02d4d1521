package org.praxis.training.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.praxis.platform.validation.Written;

/**
 * An answer that is taken: a text where text is asked for; a value or a range where a number is.
 *
 * @param text {@code *} stands for any text, {@code \*} for the asterisk
 * @param value the number itself
 * @param tolerance how far from it is right as well; null for not at all
 * @param from least number of a range, in place of a value
 * @param to largest number of a range
 * @param percent what it is worth, above 0 and up to 100; null for all
 * @param feedback said to who gave it; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptedDraft(
    @Written(max = 300, optional = true) String text,
    BigDecimal value,
    BigDecimal tolerance,
    BigDecimal from,
    BigDecimal to,
    BigDecimal percent,
    @Written(max = 500, optional = true) String feedback) {
  public AcceptedDraft {
    text = Accuracy.said(text);
    value = Accuracy.plain(value);
    tolerance = Accuracy.plain(tolerance);
    from = Accuracy.plain(from);
    to = Accuracy.plain(to);
    percent = Accuracy.plain(percent);
    feedback = Accuracy.said(feedback);
  }

  public static AcceptedDraft text(String text) {
    return new AcceptedDraft(text, null, null, null, null, null, null);
  }

  public static AcceptedDraft number(String value, String tolerance) {
    return new AcceptedDraft(
        null,
        new BigDecimal(value),
        tolerance == null ? null : new BigDecimal(tolerance),
        null,
        null,
        null,
        null);
  }

  public static AcceptedDraft range(String from, String to) {
    return new AcceptedDraft(
        null, null, null, new BigDecimal(from), new BigDecimal(to), null, null);
  }
}
