package org.praxis.notification;

import org.praxis.moderation.Verdict;

/** What a notice tells, and so where it leads. */
public enum NoticeKind {
  APPROVED,
  RETURNED,
  REJECTED,
  /** A colleague replied in a topic that the reader started. */
  REPLIED,
  /** The reader finished a track; the subject is the certificate's number. */
  CERTIFIED,
  /** The reader looks after something now; the subject is the duty. */
  DUTY;

  /** Whether somebody may choose not to be told. */
  public boolean isOptional() {
    return this == APPROVED || this == REPLIED || this == CERTIFIED;
  }

  static NoticeKind of(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
