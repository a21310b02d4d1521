package org.praxis.training.quiz.view;

import org.praxis.training.quiz.FeedbackTime;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.QuizDraft;

/**
 * What a learner is told of a quiz before they begin it.
 *
 * @param id null while it is not published
 * @param questions how many a sitting has
 * @param attempts how many sittings there are; null for as many as one likes
 * @param minutes how long a sitting is; null for as long as one likes
 */
public record PaperView(
    PaperId id,
    int questions,
    int passMark,
    Integer attempts,
    Integer minutes,
    FeedbackTime feedback) {

  /** Of one that is not published. */
  public static PaperView of(QuizDraft draft) {
    return new PaperView(
        null,
        draft.size(),
        draft.passMark() == null ? 0 : draft.passMark(),
        draft.attempts(),
        draft.minutes(),
        draft.feedback());
  }
}
