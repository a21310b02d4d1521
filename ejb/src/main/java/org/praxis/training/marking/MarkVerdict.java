package org.praxis.training.marking;

/** What somebody who marks says of work. */
public enum MarkVerdict {
  /** The step is done. */
  PASS,
  /** Something is to be revised. */
  RETURN
}
