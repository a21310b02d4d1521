package org.praxis.notification;

import java.util.EnumSet;
import java.util.Set;
import org.praxis.moderation.Verdict;

/** What a notice tells, and so where it leads. */
public enum NoticeKind {
  APPROVED,
  RETURNED,
  REJECTED,
  /** A colleague replied in a topic that the reader started. */
  REPLIED,
  /** The reader finished a track; the subject is the certificate's number. */
  CERTIFIED;

  /** Those that one may do without; a new set, which may be changed. */
  static Set<NoticeKind> optional() {
    return EnumSet.of(APPROVED, REPLIED, CERTIFIED);
  }

  static NoticeKind of(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
