package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.AssigningNews;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.reminding.ReminderNews;
import org.praxis.training.sessions.SessionsToTell;
import org.praxis.training.talk.TalkNews;
import org.praxis.training.transcript.EvidenceNews;

/**
 * Whether what training asks of somebody is to be done still: it may be done by now, taken back, or
 * somebody else's to do.
 */
@ApplicationScoped
public class AskedStill {
  static final Set<NoticeKind> KINDS =
      EnumSet.of(
          NoticeKind.SESSION_ASKED,
          NoticeKind.SIGN_OFF_ASKED,
          NoticeKind.WORK_HANDED_IN,
          NoticeKind.TALK_APPROVAL_ASKED,
          NoticeKind.EVIDENCE_ADDED,
          NoticeKind.ASSIGNED,
          NoticeKind.EXTENSION_ASKED,
          NoticeKind.TRAINING_DUE,
          NoticeKind.TRAINING_LATE,
          NoticeKind.TEAM_LATE);

  @Inject SessionsToTell sessions;
  @Inject MarkingNews marking;
  @Inject TalkNews talks;
  @Inject EvidenceNews evidence;
  @Inject AssigningNews assigning;
  @Inject ReminderNews reminders;

  /** The kinds of notices that ask such things. */
  public Set<NoticeKind> kinds() {
    return KINDS;
  }

  /** Of these subjects of notices to that reader, those that wait; in a statement where any is. */
  public Set<String> of(NoticeKind kind, Collection<String> subjects, PersonId reader) {
    return switch (kind) {
      case SESSION_ASKED -> sessions.asking(subjects, reader);
      case SIGN_OFF_ASKED -> marking.waiting(subjects, reader);
      case WORK_HANDED_IN -> marking.toMark(subjects, reader);
      case TALK_APPROVAL_ASKED -> talks.waiting(subjects, reader);
      case EVIDENCE_ADDED -> evidence.waiting(subjects, reader);
      case ASSIGNED -> assigning.toComplete(subjects, reader);
      case EXTENSION_ASKED -> assigning.asking(subjects, reader);
      case TRAINING_DUE, TRAINING_LATE -> reminders.open(subjects, reader);
      case TEAM_LATE -> reminders.late(subjects, reader);
      default -> throw new IllegalArgumentException(kind + " asks nothing of training");
    };
  }
}
