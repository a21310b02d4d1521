package org.praxis.moderation;

/** Where a case stands; all but the first are final, and what was removed may be restored. */
public enum CaseState {
  OPEN,
  APPROVED,
  RETURNED,
  REJECTED,
  /** What was reported stays. */
  KEPT,
  /** What was reported is gone, unless a moderator restores it. */
  REMOVED,
  /** It was removed, and is as it was before. */
  RESTORED,
  /** Its author took back what it was about. */
  WITHDRAWN;

  /** Where a case stands on which that is decided. */
  public static CaseState before(Verdict verdict) {
    return verdict == Verdict.RESTORE ? REMOVED : OPEN;
  }

  /**
   * @param onPublished whether others read what it is about
   */
  public static CaseState after(Verdict verdict, boolean onPublished) {
    return switch (verdict.ofText(onPublished)) {
      case APPROVE, EDIT -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
      case KEEP -> KEPT;
      case REMOVE -> REMOVED;
      case RESTORE -> RESTORED;
      case LOCK, MOVE, SPLIT -> throw new IllegalArgumentException("of no text: " + verdict);
    };
  }
}
