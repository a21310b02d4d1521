package org.praxis.training.quiz;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.praxis.training.quiz.question.QuestionDraft;

/**
 * A question for a bank.
 *
 * @param category path of names with slashes between; null for none
 */
public record BankQuestionDraft(
    @Size(max = 200) String category, @NotNull @Valid QuestionDraft question) {
  public BankQuestionDraft {
    category = BankDraft.path(category);
  }
}
