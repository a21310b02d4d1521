package org.praxis.training.assigning;

/**
 * How somebody stands with what is assigned to them. Who completed it before is never in the same
 * place as who never did: {@link #NEVER}, {@link #IN_PROGRESS}, {@link #DUE_SOON} and {@link
 * #OVERDUE} are of those who never did, {@link #EXPIRING} and {@link #LAPSED} of those who have to
 * do it again.
 */
public enum AssignmentStatus {
  /** Never completed, not begun, and not due soon. */
  NEVER,
  /** Never completed, begun, and not due soon. */
  IN_PROGRESS,
  /** Completed, and nothing is to be done. */
  DONE,
  /** Never completed, and due within {@value #SOON_DAYS} days. */
  DUE_SOON,
  /** Never completed, and late. */
  OVERDUE,
  /** Completed before; that still holds, and it is time to do it again. */
  EXPIRING,
  /** Completed before, which holds no more. */
  LAPSED,
  /** Not asked of this person for now. */
  EXEMPT;

  public static final int SOON_DAYS = 14;

  /**
   * Whether the person has completed the track at some time; nothing is said of the exempt. Pages
   * ask it.
   */
  public boolean isCompletedBefore() {
    return this == DONE || this == EXPIRING || this == LAPSED;
  }

  /** Whether it is late. */
  public boolean isLate() {
    return this == OVERDUE || this == LAPSED;
  }
}
