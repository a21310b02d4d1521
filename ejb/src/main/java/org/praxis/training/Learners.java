package org.praxis.training;

/** What becomes of those who are in progress when a new edition is published. */
public enum Learners {
  /** They finish the edition that they are on. */
  STAY,
  /** They go on in the new one, with what they have done in it. */
  MOVE
}
