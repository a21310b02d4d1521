package org.praxis.notification;

/** Where a notice leads: the address of a page, below the archive's own. */
public final class NoticeAddress {
  private NoticeAddress() {}

  public static String of(NoticeKind kind, String subject) {
    return switch (kind) {
      case MENTIONED, TALK_APPROVAL_ASKED -> "/communities/post/" + subject;
      case REPLIED, FOLLOWED_REPLY -> "/communities/topic/" + subject + "?new=true#new";
      case FOLLOWED_TOPIC, MOVED, FOLLOWED_MOVED, IDEA_DECIDED -> "/communities/topic/" + subject;
      case MOVED_AWAY -> "/communities/contributions";
      case REMINDED -> "/communities/bookmarks#b-" + subject;
      case REPORT_UPHELD, REPORT_ACTED, REPORT_DISMISSED, REPORT_OVER ->
          "/communities/reports#r-" + subject;
      case REPORT_APPEAL_UPHELD, REPORT_APPEAL_OVERTURNED ->
          "/communities/report-appeal/" + subject;
      case APPROVED, RESTORED -> "/communities/contribution/" + subject;
      case EDITED,
          LOCKED,
          RELOCATED,
          SPLIT_OFF,
          RETURNED,
          REJECTED,
          REMOVED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED ->
          "/moderation/statement/" + subject;
      case SANCTIONED, SANCTION_LIFTED -> "/moderation/sanctions#s-" + subject;
      case ESCALATED, DECISION_UPHELD, DECISION_OVERTURNED -> "/moderation/case/" + subject;
      case DUTY -> "/people/duty/" + subject;
      case ASKED_TO_JOIN -> "/communities/members/" + subject + "#requests";
      case ADMITTED, DECLINED, ADDED -> "/communities/community/" + subject;
      case GUIDE_DECIDED -> "/communities/guide-changes/" + subject;
      case GUIDE_PROPOSED, GUIDE_ANSWERED, GUIDE_COMMENTED ->
          "/communities/guide-proposal/" + subject;
      case GUIDE_SHARED, GUIDE_OVERDUE -> "/communities/guide/" + subject;
      case HOOK_PAUSED -> "/notification/hook/" + subject;
      case STEP_TEXT_GONE, STEP_PRAISE_GONE, STEP_BACK -> "/training/step/" + subject;
      case WORK_PASSED, WORK_RETURNED -> "/training/work/" + subject;
      case WORK_HANDED_IN -> "/training/mark/" + subject.substring(0, subject.indexOf('/'));
      case SIGN_OFF_ASKED -> "/training/signing#s-" + subject;
      case SITTING_ALLOWED, SIGNED_OFF, SIGN_OFF_DECLINED, SIGN_OFF_LAPSED ->
          "/training/step/" + subject;
      case TRACK_MOVED, TRACK_AGAIN -> "/training/track/" + subject;
      case TRACK_MESSAGE -> "/training/message/" + subject;
      case TRAINING_DUE, TRAINING_LATE -> "/training/mine";
      case EVIDENCE_ADDED -> "/training/evidence#e-" + subject;
      case EVIDENCE_CONFIRMED, EVIDENCE_DECLINED -> "/training/transcript#e-" + subject;
      case NEED_ANSWERED, NEED_CLOSED, NEED_REMOVED -> "/training/need/" + subject;
      case TEAM_LATE -> "/training/late";
      case SESSION_ASKED -> "/training/session-requests";
      case SESSION_SERIES -> "/training/sessions#kept";
      case SESSION_SEAT,
          SESSION_MOVED_UP,
          SESSION_WAITING,
          SESSION_DECLINED,
          SESSION_CHANGED,
          SESSION_CANCELLED,
          SESSION_LEFT,
          SESSION_REMINDER,
          SESSION_TRAINER ->
          "/training/session/" + subject;
      case ASSIGNED, EXEMPTED, EXEMPTION_REVOKED -> "/training/required#t-" + subject;
      case EXTENSION_ASKED -> "/training/extensions#e-" + subject;
      case EXTENSION_GRANTED, EXTENSION_DECLINED -> "/training/why/" + subject;
      case CERTIFIED, CERTIFICATE_REVOKED -> "/training/certificate/" + subject;
    };
  }
}
