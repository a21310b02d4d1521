package org.praxis.training.talk;

/** What a rule asks of what a learner writes. */
public enum ConditionKind {
  /** That something is published; asked where nothing else is. */
  POSTED,
  ACCEPTED,
  ENDORSED,
  EXPERT,
  REPLIES
}
