package org.praxis.training.quiz.question;

/** Why an answer cannot be understood as one, which is worth saying while it can be changed. */
public enum Flaw {
  /** What was typed is no number. */
  NO_NUMBER,
  /** Two things are put at one place. */
  SAME_PLACE
}
