package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.praxis.access.store.Attempts;
import org.praxis.access.store.SessionStore;
import org.praxis.access.store.TokenStore;

/**
 * Forgets what has been over for long, once an hour. Every node does; deleting what is gone already
 * harms nobody.
 */
@Singleton
@PermitAll
public class Tidying {
  /** How long an ended session and a token that opens nothing any more stay known. */
  static final Duration KEPT = Duration.ofDays(30);

  @Inject Attempts attempts;
  @Inject ThrottleBounds bounds;
  @Inject SessionStore sessions;
  @Inject TokenStore tokens;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void tidy() {
    Instant old = clock.instant().minus(KEPT);
    attempts.forgetQuiet(bounds.ofAccount().forgotten());
    attempts.forgetPlaces(bounds.familiar());
    sessions.forget(old);
    tokens.forget(old);
  }
}
