package org.praxis.training.marking;

/** How work on an assignment stands. */
public enum WorkState {
  /** The learner writes it. */
  BEGUN,
  /** It waits for somebody to mark it. */
  HANDED_IN,
  /** The learner revises it. */
  RETURNED,
  PASSED
}
