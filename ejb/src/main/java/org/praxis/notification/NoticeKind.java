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
  DUTY,
  /**
   * Somebody wants to belong to a community that the reader looks after; the subject is its slug.
   */
  ASKED_TO_JOIN,
  /** The reader belongs to a community now, as they had asked; the subject is its slug. */
  ADMITTED,
  /** The reader does not, although they had asked; the subject is its slug. */
  DECLINED,
  /** The reader was made a member of a community; the subject is its slug. */
  ADDED,
  /** A colleague mentions the reader; the subject is the contribution in which they do. */
  MENTIONED;

  /** Whether somebody may choose not to be told. */
  public boolean isOptional() {
    return this == APPROVED || this == REPLIED || this == CERTIFIED || this == MENTIONED;
  }

  static NoticeKind of(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
