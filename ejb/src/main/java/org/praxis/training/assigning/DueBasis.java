package org.praxis.training.assigning;

/** What a due date comes from: the answer to "why this day?". */
public enum DueBasis {
  /** The rule names the day. */
  FIXED,
  /** Counted from the first day in the company. */
  STARTED,
  /** Counted from the day of assignment. */
  ASSIGNED,
  /** Counted from the last completion. */
  COMPLETED,
  /** The day of the year that the rule names. */
  YEARLY,
  /** The day comes too soon, or is past: what everybody has at least, from the assignment on. */
  AT_LEAST,
  /** The end of what was completed before. */
  RENEWAL
}
