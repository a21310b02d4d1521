package org.praxis.training.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.training.quiz.question.QuestionDraft;

/**
 * An answer as it is given to a question as it is shown; numbers are those of what is shown, from
 * 1.
 *
 * @param options chosen of a single or multiple choice
 * @param places for each prompt of matching the number of its choice, for each item of ordering its
 *     place; null for one that is left open
 * @param text of short text and numeric; a number as the learner's language writes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerDraft(
    @Size(max = QuestionDraft.PARTS) List<Integer> options,
    @Size(max = QuestionDraft.PARTS) List<Integer> places,
    @Size(max = 1000) String text) {

  public static AnswerDraft option(Integer... options) {
    return new AnswerDraft(List.of(options), null, null);
  }

  public static AnswerDraft typed(String text) {
    return new AnswerDraft(null, null, text);
  }
}
