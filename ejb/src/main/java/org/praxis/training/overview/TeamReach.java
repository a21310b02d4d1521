package org.praxis.training.overview;

/** Whom of those whom somebody leads. */
public enum TeamReach {
  /** Those who report to them. */
  DIRECT,
  /** And whoever reports to these, down to the last. */
  LINE
}
