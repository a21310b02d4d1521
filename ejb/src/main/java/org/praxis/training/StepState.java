package org.praxis.training;

/** How a step stands for one learner. */
public enum StepState {
  DONE,
  OPEN,
  LOCKED
}
