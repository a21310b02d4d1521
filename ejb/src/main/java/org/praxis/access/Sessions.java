package org.praxis.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.praxis.access.Visit.End;
import org.praxis.access.model.Lifetime;
import org.praxis.access.store.SessionStore;
import org.praxis.access.view.SessionRow;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Where the caller is signed in, and ending it from elsewhere. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Sessions {
  private static final int MOST_SHOWN = 100;

  @Inject SessionStore sessions;
  @Inject SessionLimits limits;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * The caller's open sessions: this one first, then the last seen.
   *
   * @param current the session that asks, or null when a program asks
   */
  public List<SessionRow> mine(SessionId current) {
    Lifetime lifetime = limits.lifetime();
    Instant now = clock.instant();
    return sessions
        .open(me.id(), now.minus(lifetime.absolute()), now.minus(lifetime.idle()), MOST_SHOWN)
        .stream()
        .map(row -> row(row, current))
        .sorted(Comparator.comparing(SessionRow::current).reversed())
        .toList();
  }

  /** Ends one of the caller's sessions with its next request. Ended twice is ended. */
  public void end(SessionId id) {
    boolean ended =
        sessions
            .lock(id, me.id())
            .orElseThrow(NoSuchSession::new)
            .end(End.ENDED_BY_PERSON, clock.instant());
    if (ended) {
      record(id.toString(), 1);
    }
  }

  /**
   * Signs the caller out everywhere, here too. Access tokens stay: each is revoked by itself.
   *
   * @return how many sessions that ended
   */
  public int endAll() {
    int ended = sessions.endAll(me.id(), End.ENDED_BY_PERSON, clock.instant());
    if (ended > 0) {
      record("all", ended);
    }
    return ended;
  }

  private void record(String subject, int count) {
    audit.record(
        new AuditEntry(
            "access.session.ended",
            caller.name(),
            subject,
            null,
            Map.of("count", Integer.toString(count))));
  }

  private static SessionRow row(SessionStore.Row row, SessionId current) {
    return new SessionRow(
        row.id(),
        row.startedAt(),
        row.lastSeenAt(),
        row.way(),
        row.address(),
        row.browser(),
        row.system(),
        row.id().equals(current));
  }
}
