package org.praxis.notification;

import org.praxis.moderation.Verdict;
import org.praxis.platform.content.ContentKind;

/** What a notice tells, and so where it leads. */
public enum NoticeKind {
  APPROVED(Matter.DECISIONS),
  /** With a statement of reasons, which is the subject, as of {@link #REJECTED}. */
  RETURNED(Matter.REASONS),
  REJECTED(Matter.REASONS),
  /** Published with what a moderator changed in it; its statement is the subject. */
  EDITED(Matter.REASONS),
  /** Read by others, who cannot reply to it; its statement is the subject. */
  LOCKED(Matter.REASONS),
  /** Read by others in another community; its statement is the subject. */
  RELOCATED(Matter.REASONS),
  /** Read by others as a topic of its own; its statement is the subject. */
  SPLIT_OFF(Matter.REASONS),
  /** A moderator removed what the reader wrote and others read; the subject is that text. */
  REMOVED(Matter.REASONS),
  /** What was removed is as it was before; the subject is that text. */
  RESTORED(Matter.DECISIONS),
  /** A moderator removed what the reader had reported; the subject is the report. */
  REPORT_UPHELD(Matter.DECISIONS),
  /** What the reader had reported stays, and nobody replies to it; the subject is the report. */
  REPORT_ACTED(Matter.DECISIONS),
  /** What the reader had reported stays, and why; the subject is the report. */
  REPORT_DISMISSED(Matter.DECISIONS),
  /** Its author took back what the reader had reported; the subject is the report. */
  REPORT_OVER(Matter.DECISIONS),
  /**
   * Another moderator found that a decision against the reader stands; its statement is the
   * subject.
   */
  APPEAL_UPHELD(Matter.REASONS),
  /** Another moderator found that it does not; its statement is the subject. */
  APPEAL_OVERTURNED(Matter.REASONS),
  /** Another moderator found that what the reader had reported stays; the subject is the report. */
  REPORT_APPEAL_UPHELD(Matter.DECISIONS),
  /** Another moderator found that it does not; the subject is the report. */
  REPORT_APPEAL_OVERTURNED(Matter.DECISIONS),
  /** Another moderator found that the reader's own decision stands; the case is the subject. */
  DECISION_UPHELD(Matter.DUTIES),
  /** Another moderator found that it does not; the case is the subject. */
  DECISION_OVERTURNED(Matter.DUTIES),
  /**
   * A case has come up to the reader, because it is late or a moderator wanted it to; it is the
   * subject.
   */
  ESCALATED(Matter.ESCALATIONS),
  /** The reader may not write as they could; the sanction is the subject. */
  SANCTIONED(Matter.REASONS),
  /** A sanction of the reader's ended before its time; it is the subject. */
  SANCTION_LIFTED(Matter.REASONS),
  /** The reader has a seat at a session; the date is the subject, as of all that follow. */
  SESSION_SEAT(Matter.SESSIONS),
  /** A seat became free, and the reader, who had waited, has it. */
  SESSION_MOVED_UP(Matter.SESSIONS),
  /** The reader is on the waiting list, as whoever decides had agreed. */
  SESSION_WAITING(Matter.SESSIONS),
  /** Somebody would like a seat, and the reader decides. */
  SESSION_ASKED(Matter.SESSIONS),
  /** The reader gets no seat, as was decided. */
  SESSION_DECLINED(Matter.SESSIONS),
  /** The session is at another time or place, or others give it. */
  SESSION_CHANGED(Matter.SESSIONS),
  /** It does not take place. */
  SESSION_CANCELLED(Matter.SESSIONS),
  /** The reader does not come, or does not give it, any more. */
  SESSION_LEFT(Matter.SESSIONS),
  /** It is within a day. */
  SESSION_REMINDER(Matter.SESSIONS),
  /** The reader gives it. */
  SESSION_TRAINER(Matter.SESSIONS),
  /** The reader gives dates that were planned in one go; the first of them is the subject. */
  SESSION_SERIES(Matter.SESSIONS),
  /** A colleague replied in a topic that the reader started. */
  REPLIED(Matter.ANSWERS),
  /** The reader finished a track; the subject is the certificate's number. */
  CERTIFIED(Matter.TRAINING),
  /** A certificate of the reader holds no more; its number is the subject. */
  CERTIFICATE_REVOKED(Matter.TRAINING),
  /**
   * The reader goes on in a new edition of a track; the subject is its slug and the edition on
   * which they were.
   */
  TRACK_MOVED(Matter.TRAINING),
  /** The same, and there is something that they had done and do again. */
  TRACK_AGAIN(Matter.TRAINING),
  /** Who looks after a track that the reader learns wrote to them; the message is the subject. */
  TRACK_MESSAGE(Matter.TRAINING),
  /** Somebody whom the reader leads learnt something elsewhere, which is the subject. */
  EVIDENCE_ADDED(Matter.DUTIES),
  /** What the reader learnt elsewhere is confirmed; it is the subject. */
  EVIDENCE_CONFIRMED(Matter.TRAINING),
  /** What the reader learnt elsewhere is not; it is the subject. */
  EVIDENCE_DECLINED(Matter.TRAINING),
  /**
   * There is a track for what the reader needs to learn; the need is the subject, as of the next
   * two.
   */
  NEED_ANSWERED(Matter.TRAINING),
  /** There will be none, and why. */
  NEED_CLOSED(Matter.TRAINING),
  /** What the reader said that they need to learn went against the rules, and why. */
  NEED_REMOVED(Matter.TRAINING),
  /** What is assigned to the reader is due soon; the subject is the letter that says so. */
  TRAINING_DUE(Matter.REMINDERS),
  /** The same, and some of it is late. */
  TRAINING_LATE(Matter.REMINDERS),
  /** People whom the reader leads are late; the subject is the letter that says so. */
  TEAM_LATE(Matter.DUTIES),
  /** A track is to be completed by the reader; the subject is its slug. */
  ASSIGNED(Matter.TRAINING),
  /** A track is not asked of the reader for some time; the subject is its slug. */
  EXEMPTED(Matter.TRAINING),
  /** A track is asked of the reader again; the subject is its slug. */
  EXEMPTION_REVOKED(Matter.TRAINING),
  /** Somebody whom the reader leads asks for more time; the subject is the request. */
  EXTENSION_ASKED(Matter.DUTIES),
  /** The reader has more time for what is assigned; that is the subject. */
  EXTENSION_GRANTED(Matter.TRAINING),
  /** The reader does not, although they had asked; what is assigned is the subject. */
  EXTENSION_DECLINED(Matter.TRAINING),
  /**
   * A discussion step is open again, because what the reader wrote there is not read any more; the
   * subject is the track's slug and the step's identity, as of the next two.
   */
  STEP_TEXT_GONE(Matter.TRAINING),
  /** The same, because an endorsement, the acceptance, or the approval was taken back. */
  STEP_PRAISE_GONE(Matter.TRAINING),
  /** It is done as it was, because what was gone is back. */
  STEP_BACK(Matter.TRAINING),
  /** What the reader handed in passes; the work is the subject, as of {@link #WORK_RETURNED}. */
  WORK_PASSED(Matter.TRAINING),
  /** What the reader handed in is to be revised. */
  WORK_RETURNED(Matter.TRAINING),
  /**
   * The reader may sit a quiz once more than it says; the subject is the track's slug and the
   * step's identity.
   */
  SITTING_ALLOWED(Matter.TRAINING),
  /** What a learner handed in waits for the reader; the work and its hand-in are the subject. */
  WORK_HANDED_IN(Matter.DUTIES),
  /** What a learner wrote for a step waits for the reader's approval; it is the subject. */
  TALK_APPROVAL_ASKED(Matter.DUTIES),
  /** A learner wants the reader to sign off a step; the request is the subject. */
  SIGN_OFF_ASKED(Matter.DUTIES),
  /** A mentor signed off a step; the subject is the track's slug and the step's identity. */
  SIGNED_OFF(Matter.TRAINING),
  /** A mentor did not, and why; the same is the subject. */
  SIGN_OFF_DECLINED(Matter.TRAINING),
  /** Whoever was asked may not sign any more; the same is the subject. */
  SIGN_OFF_LAPSED(Matter.TRAINING),
  /** The reader looks after something now; the subject is the duty. */
  DUTY(Matter.DUTIES),
  /**
   * Somebody wants to belong to a community that the reader looks after; the subject is its slug.
   */
  ASKED_TO_JOIN(Matter.DUTIES),
  /** The reader belongs to a community now, as they had asked; the subject is its slug. */
  ADMITTED(Matter.BELONGING),
  /** The reader does not, although they had asked; the subject is its slug. */
  DECLINED(Matter.BELONGING),
  /** The reader was made a member of a community; the subject is its slug. */
  ADDED(Matter.BELONGING),
  /** A colleague mentions the reader; the subject is the contribution in which they do. */
  MENTIONED(Matter.MENTIONS),
  /** What the reader wrote stands elsewhere now; the subject is the topic. */
  MOVED(Matter.DECISIONS),
  /** What the reader wrote stands where they may not read; the subject is the topic there. */
  MOVED_AWAY(Matter.DECISIONS),
  /** A topic that the reader follows stands elsewhere now; the subject is that topic. */
  FOLLOWED_MOVED(Matter.FOLLOWED),
  /** What becomes of an idea that the reader had or voted for is decided; the subject is it. */
  IDEA_DECIDED(Matter.DECISIONS),
  /** A moderator decided on what the reader wrote in a guide; the subject is that text. */
  GUIDE_DECIDED(Matter.REASONS),
  /** A member would change a guide that the reader writes; the subject is the proposed change. */
  GUIDE_PROPOSED(Matter.GUIDES),
  /** Those who write a guide answered the reader's proposed change, which is the subject. */
  GUIDE_ANSWERED(Matter.GUIDES),
  /** Somebody said something on a proposed change, which is the subject. */
  GUIDE_COMMENTED(Matter.GUIDES),
  /** The reader writes a guide with others from now on; it is the subject. */
  GUIDE_SHARED(Matter.GUIDES),
  /** A guide that the reader looks after wants to be looked at; it is the subject. */
  GUIDE_OVERDUE(Matter.GUIDES),
  /** Somebody replied in a topic that the reader watches; the subject is the topic. */
  FOLLOWED_REPLY(Matter.FOLLOWED),
  /** Somebody started a topic in a community that the reader watches; the subject is the topic. */
  FOLLOWED_TOPIC(Matter.FOLLOWED),
  /** The reader wanted to be reminded; the subject is their bookmark. */
  REMINDED(Matter.REMINDERS),
  /** A webhook of the reader's community tells nothing any more; it is the subject. */
  HOOK_PAUSED(Matter.DUTIES);

  private final Matter matter;

  NoticeKind(Matter matter) {
    this.matter = matter;
  }

  /** Whether somebody may choose not to be told. */
  public boolean isOptional() {
    return this == APPROVED || this == REPLIED || this == CERTIFIED || this == MENTIONED;
  }

  /** Whether it is about what somebody needs to learn, which can be removed later. */
  public boolean isOfNeed() {
    return this == NEED_ANSWERED || this == NEED_CLOSED || this == NEED_REMOVED;
  }

  /**
   * Whether it is told by mail at once, whatever its reader chose and at whatever hour: they would
   * find out by not being able to write, or show what holds no more.
   */
  public boolean isAtOnce() {
    return this == SANCTIONED || this == CERTIFICATE_REVOKED;
  }

  /**
   * Whether what it asks of its reader may be done by now, or somebody else's to do: it is told in
   * other words then.
   */
  public boolean canBeOver() {
    return this == DUTY || this == HOOK_PAUSED || AskedStill.KINDS.contains(this);
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
    return matter;
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
