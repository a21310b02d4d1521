package org.praxis.training.assigning;

/** How the day is found by which something is to be done. */
public enum DueKind {
  /** The same day for everybody. */
  FIXED,
  /** So long after a day that is each person's own. */
  RELATIVE,
  /** The same day of each year. */
  YEARLY
}
