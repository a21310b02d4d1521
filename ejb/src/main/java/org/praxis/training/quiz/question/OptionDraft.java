package org.praxis.training.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.praxis.platform.validation.Written;

/**
 * One of the answers to choose from.
 *
 * @param percent what choosing it is worth, from -100 to 100; null as its question has it: the
 *     right one all, several right ones equal parts, and a wrong one of several as much less
 * @param feedback said to who chose it; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OptionDraft(
    @Written(max = 300, optional = true) String text,
    Boolean correct,
    BigDecimal percent,
    @Written(max = 500, optional = true) String feedback) {
  public OptionDraft {
    text = Accuracy.said(text);
    correct = correct != null && correct;
    percent = Accuracy.plain(percent);
    feedback = Accuracy.said(feedback);
  }

  public OptionDraft(String text, Boolean correct) {
    this(text, correct, null, null);
  }
}
