package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.sessions.SessionTurn;
import org.praxis.training.sessions.SessionsToTell;
import org.praxis.training.sessions.event.SessionHappened;

/** Tells people what became of the dates that they come to, give, or decide about. */
@ApplicationScoped
public class SessionNotices implements Subscriber<SessionHappened> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject SessionsToTell sessions;

  @Override
  public String name() {
    return "notification/sessions";
  }

  @Override
  public Class<SessionHappened> event() {
    return SessionHappened.class;
  }

  @Override
  public void receive(SessionHappened happened) {
    telling.tell(
        News.of(
                kind(happened.turn()),
                happened.session(),
                sessions.title(happened.session()),
                clock.instant())
            .before(before(happened)),
        happened.people());
  }

  // What changes where somebody goes is of use before they would go there.
  private Instant before(SessionHappened happened) {
    Instant begins = sessions.begins(happened.session());
    Instant went = happened.before();
    return went != null && went.isBefore(begins) ? went : begins;
  }

  private static NoticeKind kind(SessionTurn turn) {
    return switch (turn) {
      case SEAT -> NoticeKind.SESSION_SEAT;
      case MOVED_UP -> NoticeKind.SESSION_MOVED_UP;
      case WAITING -> NoticeKind.SESSION_WAITING;
      case ASKED -> NoticeKind.SESSION_ASKED;
      case DECLINED -> NoticeKind.SESSION_DECLINED;
      case CHANGED -> NoticeKind.SESSION_CHANGED;
      case CANCELLED -> NoticeKind.SESSION_CANCELLED;
      case LEFT -> NoticeKind.SESSION_LEFT;
      case REMINDER -> NoticeKind.SESSION_REMINDER;
      case TRAINER -> NoticeKind.SESSION_TRAINER;
      case SERIES -> NoticeKind.SESSION_SERIES;
    };
  }
}
