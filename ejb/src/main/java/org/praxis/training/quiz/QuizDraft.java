package org.praxis.training.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.training.quiz.question.QuestionDraft;

/**
 * A quiz as its trainer designs it.
 *
 * @param passMark least share of what there is to have, in percent
 * @param questions its own, asked in every sitting
 * @param draws questions out of banks
 * @param attempts how many sittings a learner has; null for as many as they like
 * @param minutes how long a sitting is; null for as long as they like
 * @param shuffle whether questions and options come in another order in each sitting; null for no
 * @param feedback null for after the sitting
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuizDraft(
    @Min(1) @Max(100) Integer passMark,
    @Size(max = QuizDraft.MOST) List<@NotNull @Valid QuestionDraft> questions,
    @Size(max = 20) List<@NotNull @Valid DrawDraft> draws,
    @Min(1) @Max(100) Integer attempts,
    @Min(1) @Max(600) Integer minutes,
    Boolean shuffle,
    FeedbackTime feedback) {
  /** Most questions of one sitting. */
  public static final int MOST = 100;

  public QuizDraft {
    questions = questions == null ? List.of() : questions;
    draws = draws == null ? List.of() : draws;
    shuffle = Boolean.TRUE.equals(shuffle);
    feedback = feedback == null ? FeedbackTime.AFTER_SITTING : feedback;
  }

  public QuizDraft(Integer passMark, List<QuestionDraft> questions) {
    this(passMark, questions, null, null, null, null, null);
  }

  /** With questions of its own alone. */
  public static QuizDraft of(Integer passMark, QuestionDraft... questions) {
    return new QuizDraft(passMark, List.of(questions));
  }

  /** How many questions a sitting has. */
  public int size() {
    return questions.size()
        + draws.stream().mapToInt(draw -> draw.count() == null ? 0 : draw.count()).sum();
  }
}
