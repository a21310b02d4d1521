package org.praxis.training.quiz.question;

/** How a question is answered. */
public enum QuestionKind {
  /** One of several options. */
  SINGLE,
  /** Any number of several options. */
  MULTIPLE,
  /** To each of several things its counterpart. */
  MATCHING,
  /** Several things in their right order. */
  ORDERING,
  /** A word or a few, typed. */
  SHORT_TEXT,
  /** A number, typed. */
  NUMERIC
}
