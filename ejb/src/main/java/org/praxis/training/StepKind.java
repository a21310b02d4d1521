package org.praxis.training;

/** What a learner does in a step. */
public enum StepKind {
  PAGE,
  QUIZ,
  /** Answers a colleague's question in a community. */
  DISCUSSION
}
