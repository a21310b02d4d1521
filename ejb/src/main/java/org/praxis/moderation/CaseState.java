package org.praxis.moderation;

/** Where a case stands; all but the first are final. */
public enum CaseState {
  OPEN,
  APPROVED,
  RETURNED,
  REJECTED,
  /** Its author took back what it was about. */
  WITHDRAWN;

  public static CaseState after(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
