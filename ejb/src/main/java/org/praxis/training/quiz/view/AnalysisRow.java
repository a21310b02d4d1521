package org.praxis.training.quiz.view;

import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.Verdict;
import org.praxis.training.quiz.question.QuestionKind;

/**
 * How good a question is, in one of its wordings.
 *
 * @param asked how often it was asked
 * @param blank how often it was left open
 * @param facility the average credit, from 0 for a question that nobody can answer to 1 for one
 *     that everybody can: the facility index
 * @param discrimination how far who answers it does better at the other questions, from -1 to 1:
 *     the correlation of its credit with the average of the others; null where it cannot be said,
 *     as all did the same or nothing else was asked
 */
public record AnalysisRow(
    QuestionId question,
    int wording,
    String called,
    QuestionKind kind,
    long asked,
    long blank,
    double facility,
    Double discrimination) {
  /** Fewer answers than this say little. */
  public static final int FEW = 20;

  public boolean few() {
    return asked < FEW;
  }

  /** What a trainer should look at; nothing where too few answered. */
  public Verdict verdict() {
    if (few()) {
      return Verdict.FEW;
    }
    if (discrimination != null && discrimination < 0) {
      return Verdict.BACKWARDS;
    }
    if (facility > 0.95) {
      return Verdict.EASY;
    }
    if (facility < 0.2) {
      return Verdict.HARD;
    }
    return discrimination != null && discrimination < 0.2 ? Verdict.WEAK : Verdict.GOOD;
  }
}
