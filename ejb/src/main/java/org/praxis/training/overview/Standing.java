package org.praxis.training.overview;

/**
 * How somebody stood with a track that was required of them. The order is that of the need to act:
 * who has a track by several rules stands as the last of theirs.
 */
public enum Standing {
  /** Not asked of them then. */
  EXEMPT,
  /** Completed, and valid. */
  DONE,
  /** Completed, still valid, and it was time to do it again. */
  EXPIRING,
  /** Never completed until then, and not late. */
  OPEN,
  /** Completed before, which held no more. */
  LAPSED,
  /** Never completed until then, and late. */
  OVERDUE;

  /** Whether a completion held. */
  public boolean isValid() {
    return this == DONE || this == EXPIRING;
  }

  public boolean isLate() {
    return this == LAPSED || this == OVERDUE;
  }
}
