package org.praxis.training.quiz;

/** What ended a sitting. */
public enum EndedBy {
  LEARNER,
  TIME
}
