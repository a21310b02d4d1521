package org.praxis.training.assigning;

/** What becomes of the assignment of somebody whom the rule no longer names. */
public enum Leaving {
  /** It stays as it is. */
  KEEP,
  /** It is withdrawn where the learner has not begun, and stays where they have. */
  WITHDRAW,
  /** It ends; what was done stays on record. */
  END
}
