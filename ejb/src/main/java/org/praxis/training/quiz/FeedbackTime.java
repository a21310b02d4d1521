package org.praxis.training.quiz;

/** When a learner is told which answers were right, and why. */
public enum FeedbackTime {
  /** Of each question, as soon as they have it checked; the answer stands then. */
  AT_ONCE,
  AFTER_SITTING,
  /** Before that only how much was right. */
  AFTER_PASSING
}
