package org.praxis.moderation;

/** Where a case stands; all but the first are final. */
public enum CaseState {
  OPEN,
  APPROVED,
  RETURNED,
  REJECTED;

  public static CaseState after(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
