package org.praxis.training.assigning;

/** What becomes of a completion from before the assignment. */
public enum Prior {
  /** It counts, for as long as it holds. */
  COUNTS,
  /** It has to be done again; the earlier one stays on record, and holds until the due date. */
  AGAIN
}
