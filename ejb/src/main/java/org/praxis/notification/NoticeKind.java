package org.praxis.notification;

import org.praxis.moderation.Verdict;
import org.praxis.platform.content.ContentKind;

/** What a notice tells, and so where it leads. */
public enum NoticeKind {
  APPROVED,
  /** With a statement of reasons, which is the subject, as of {@link #REJECTED}. */
  RETURNED,
  REJECTED,
  /** Published with what a moderator changed in it; its statement is the subject. */
  EDITED,
  /** Read by others, who cannot reply to it; its statement is the subject. */
  LOCKED,
  /** Read by others in another community; its statement is the subject. */
  RELOCATED,
  /** Read by others as a topic of its own; its statement is the subject. */
  SPLIT_OFF,
  /** A moderator removed what the reader wrote and others read; the subject is that text. */
  REMOVED,
  /** What was removed is as it was before; the subject is that text. */
  RESTORED,
  /** A moderator removed what the reader had reported; the subject is the report. */
  REPORT_UPHELD,
  /** What the reader had reported stays, and nobody replies to it; the subject is the report. */
  REPORT_ACTED,
  /** What the reader had reported stays, and why; the subject is the report. */
  REPORT_DISMISSED,
  /** Its author took back what the reader had reported; the subject is the report. */
  REPORT_OVER,
  /**
   * Another moderator found that a decision against the reader stands; its statement is the
   * subject.
   */
  APPEAL_UPHELD,
  /** Another moderator found that it does not; its statement is the subject. */
  APPEAL_OVERTURNED,
  /** Another moderator found that what the reader had reported stays; the subject is the report. */
  REPORT_APPEAL_UPHELD,
  /** Another moderator found that it does not; the subject is the report. */
  REPORT_APPEAL_OVERTURNED,
  /** Another moderator found that the reader's own decision stands; the case is the subject. */
  DECISION_UPHELD,
  /** Another moderator found that it does not; the case is the subject. */
  DECISION_OVERTURNED,
  /**
   * A case has come up to the reader, because it is late or a moderator wanted it to; it is the
   * subject.
   */
  ESCALATED,
  /** The reader may not write as they could; the sanction is the subject. */
  SANCTIONED,
  /** A sanction of the reader's ended before its time; it is the subject. */
  SANCTION_LIFTED,
  /** The reader has a seat at a session; the date is the subject, as of all that follow. */
  SESSION_SEAT,
  /** A seat became free, and the reader, who had waited, has it. */
  SESSION_MOVED_UP,
  /** The reader is on the waiting list, as whoever decides had agreed. */
  SESSION_WAITING,
  /** Somebody would like a seat, and the reader decides. */
  SESSION_ASKED,
  /** The reader gets no seat, as was decided. */
  SESSION_DECLINED,
  /** The session is at another time or place, or others give it. */
  SESSION_CHANGED,
  /** It does not take place. */
  SESSION_CANCELLED,
  /** The reader does not come, or does not give it, any more. */
  SESSION_LEFT,
  /** It is within a day. */
  SESSION_REMINDER,
  /** The reader gives it. */
  SESSION_TRAINER,
  /** The reader gives dates that were planned in one go; the first of them is the subject. */
  SESSION_SERIES,
  /** A colleague replied in a topic that the reader started. */
  REPLIED,
  /** The reader finished a track; the subject is the certificate's number. */
  CERTIFIED,
  /** A certificate of the reader holds no more; its number is the subject. */
  CERTIFICATE_REVOKED,
  /**
   * The reader goes on in a new edition of a track; the subject is its slug and the edition on
   * which they were.
   */
  TRACK_MOVED,
  /** The same, and there is something that they had done and do again. */
  TRACK_AGAIN,
  /** Who looks after a track that the reader learns wrote to them; the message is the subject. */
  TRACK_MESSAGE,
  /** Somebody whom the reader leads learnt something elsewhere, which is the subject. */
  EVIDENCE_ADDED,
  /** What the reader learnt elsewhere is confirmed; it is the subject. */
  EVIDENCE_CONFIRMED,
  /** What the reader learnt elsewhere is not; it is the subject. */
  EVIDENCE_DECLINED,
  /**
   * There is a track for what the reader needs to learn; the need is the subject, as of the next
   * two.
   */
  NEED_ANSWERED,
  /** There will be none, and why. */
  NEED_CLOSED,
  /** What the reader said that they need to learn went against the rules, and why. */
  NEED_REMOVED,
  /** What is assigned to the reader is due soon; the subject is the letter that says so. */
  TRAINING_DUE,
  /** The same, and some of it is late. */
  TRAINING_LATE,
  /** People whom the reader leads are late; the subject is the letter that says so. */
  TEAM_LATE,
  /** A track is to be completed by the reader; the subject is its slug. */
  ASSIGNED,
  /** A track is not asked of the reader for some time; the subject is its slug. */
  EXEMPTED,
  /** A track is asked of the reader again; the subject is its slug. */
  EXEMPTION_REVOKED,
  /** Somebody whom the reader leads asks for more time; the subject is the request. */
  EXTENSION_ASKED,
  /** The reader has more time for what is assigned; that is the subject. */
  EXTENSION_GRANTED,
  /** The reader does not, although they had asked; what is assigned is the subject. */
  EXTENSION_DECLINED,
  /**
   * A discussion step is open again, because what the reader wrote there is not read any more; the
   * subject is the track's slug and the step's number, as of the next two.
   */
  STEP_TEXT_GONE,
  /** The same, because an endorsement, the acceptance, or the approval was taken back. */
  STEP_PRAISE_GONE,
  /** It is done as it was, because what was gone is back. */
  STEP_BACK,
  /** What the reader handed in passes; the work is the subject, as of {@link #WORK_RETURNED}. */
  WORK_PASSED,
  /** What the reader handed in is to be revised. */
  WORK_RETURNED,
  /**
   * The reader may sit a quiz once more than it says; the subject is the track's slug and the
   * step's number.
   */
  SITTING_ALLOWED,
  /** A learner wants the reader to sign off a step; the request is the subject. */
  SIGN_OFF_ASKED,
  /** A mentor signed off a step; the subject is the track's slug and the step's number. */
  SIGNED_OFF,
  /** A mentor did not, and why; the same is the subject. */
  SIGN_OFF_DECLINED,
  /** Whoever was asked may not sign any more; the same is the subject. */
  SIGN_OFF_LAPSED,
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
  MENTIONED,
  /** What the reader wrote stands elsewhere now; the subject is the topic. */
  MOVED,
  /** What the reader wrote stands where they may not read; the subject is the topic there. */
  MOVED_AWAY,
  /** A topic that the reader follows stands elsewhere now; the subject is that topic. */
  FOLLOWED_MOVED,
  /** What becomes of an idea that the reader had or voted for is decided; the subject is it. */
  IDEA_DECIDED,
  /** A moderator decided on what the reader wrote in a guide; the subject is that text. */
  GUIDE_DECIDED,
  /** A member would change a guide that the reader writes; the subject is the proposed change. */
  GUIDE_PROPOSED,
  /** Those who write a guide answered the reader's proposed change, which is the subject. */
  GUIDE_ANSWERED,
  /** Somebody said something on a proposed change, which is the subject. */
  GUIDE_COMMENTED,
  /** The reader writes a guide with others from now on; it is the subject. */
  GUIDE_SHARED,
  /** A guide that the reader looks after wants to be looked at; it is the subject. */
  GUIDE_OVERDUE,
  /** Somebody replied in a topic that the reader watches; the subject is the topic. */
  FOLLOWED_REPLY,
  /** Somebody started a topic in a community that the reader watches; the subject is the topic. */
  FOLLOWED_TOPIC,
  /** The reader wanted to be reminded; the subject is their bookmark. */
  REMINDED,
  /** A webhook of the reader's community tells nothing any more; it is the subject. */
  HOOK_PAUSED;

  /** Whether somebody may choose not to be told. */
  public boolean isOptional() {
    return this == APPROVED || this == REPLIED || this == CERTIFIED || this == MENTIONED;
  }

  /**
   * Whether it is told by mail at once, whatever its reader chose and at whatever hour: they would
   * find out by not being able to write, or show what holds no more.
   */
  public boolean isAtOnce() {
    return this == SANCTIONED || this == CERTIFICATE_REVOKED;
  }

  /**
   * Whether what it asks of its reader may be somebody else's one day, or nobody's: it is told in
   * other words then.
   */
  public boolean canBeOver() {
    return switch (this) {
      case DUTY,
          HOOK_PAUSED,
          SESSION_ASKED,
          SIGN_OFF_ASKED,
          EVIDENCE_ADDED,
          TRAINING_DUE,
          TRAINING_LATE,
          TEAM_LATE ->
          true;
      default -> false;
    };
  }

  /**
   * What mail of it does to the entry in its reader's calendar. Such mail is a letter of its own,
   * and is sent also when they have seen it in the inbox: their calendar has not.
   */
  public CalendarTurn calendar() {
    return switch (this) {
      case SESSION_SEAT, SESSION_MOVED_UP, SESSION_CHANGED, SESSION_TRAINER, SESSION_SERIES ->
          CalendarTurn.ENTERS;
      case SESSION_CANCELLED, SESSION_LEFT -> CalendarTurn.REMOVES;
      default -> CalendarTurn.NOTHING;
    };
  }

  public Matter matter() {
    return switch (this) {
      case MENTIONED -> Matter.MENTIONS;
      case REPLIED -> Matter.ANSWERS;
      case FOLLOWED_REPLY, FOLLOWED_TOPIC, FOLLOWED_MOVED -> Matter.FOLLOWED;
      case EDITED,
          LOCKED,
          RELOCATED,
          SPLIT_OFF,
          RETURNED,
          REJECTED,
          REMOVED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED,
          GUIDE_DECIDED,
          SANCTIONED,
          SANCTION_LIFTED ->
          Matter.REASONS;
      case APPROVED,
          RESTORED,
          REPORT_UPHELD,
          REPORT_ACTED,
          REPORT_DISMISSED,
          REPORT_OVER,
          REPORT_APPEAL_UPHELD,
          REPORT_APPEAL_OVERTURNED,
          MOVED,
          MOVED_AWAY,
          IDEA_DECIDED ->
          Matter.DECISIONS;
      case GUIDE_PROPOSED, GUIDE_ANSWERED, GUIDE_COMMENTED, GUIDE_SHARED, GUIDE_OVERDUE ->
          Matter.GUIDES;
      case ADMITTED, DECLINED, ADDED -> Matter.BELONGING;
      case ESCALATED -> Matter.ESCALATIONS;
      case DUTY,
          ASKED_TO_JOIN,
          EXTENSION_ASKED,
          TEAM_LATE,
          EVIDENCE_ADDED,
          HOOK_PAUSED,
          DECISION_UPHELD,
          DECISION_OVERTURNED ->
          Matter.DUTIES;
      case CERTIFIED,
          CERTIFICATE_REVOKED,
          EVIDENCE_CONFIRMED,
          EVIDENCE_DECLINED,
          NEED_ANSWERED,
          NEED_CLOSED,
          NEED_REMOVED,
          TRACK_MOVED,
          TRACK_AGAIN,
          TRACK_MESSAGE,
          STEP_TEXT_GONE,
          STEP_PRAISE_GONE,
          STEP_BACK,
          ASSIGNED,
          EXEMPTED,
          EXEMPTION_REVOKED,
          EXTENSION_GRANTED,
          EXTENSION_DECLINED ->
          Matter.TRAINING;
      case SESSION_SEAT,
          SESSION_MOVED_UP,
          SESSION_WAITING,
          SESSION_ASKED,
          SESSION_DECLINED,
          SESSION_CHANGED,
          SESSION_CANCELLED,
          SESSION_LEFT,
          SESSION_REMINDER,
          SESSION_TRAINER,
          SESSION_SERIES ->
          Matter.SESSIONS;
      case WORK_PASSED,
          WORK_RETURNED,
          SITTING_ALLOWED,
          SIGNED_OFF,
          SIGN_OFF_DECLINED,
          SIGN_OFF_LAPSED ->
          Matter.TRAINING;
      case SIGN_OFF_ASKED -> Matter.DUTIES;
      case REMINDED, TRAINING_DUE, TRAINING_LATE -> Matter.REMINDERS;
    };
  }

  static NoticeKind of(Verdict verdict, ContentKind content) {
    if (content == ContentKind.GUIDE) {
      return GUIDE_DECIDED;
    }
    return switch (verdict) {
      case APPROVE -> APPROVED;
      case EDIT -> EDITED;
      case LOCK -> LOCKED;
      case MOVE -> RELOCATED;
      case SPLIT -> SPLIT_OFF;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
      case REMOVE -> REMOVED;
      case RESTORE -> RESTORED;
      case KEEP -> throw new IllegalArgumentException("an author is not told that all stays");
    };
  }
}
