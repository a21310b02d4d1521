package org.praxis.training.marking;

/** Who may sign off a step. */
public enum SignOffBy {
  /** Whoever leads the learner. */
  MANAGER,
  /** Some who are named. */
  NAMED,
  /** Whoever belongs to an audience. */
  AUDIENCE,
  /** Whoever looks after the track. */
  TRAINER
}
