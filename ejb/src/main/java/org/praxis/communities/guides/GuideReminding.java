package org.praxis.communities.guides;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.praxis.communities.guides.store.Overdue;
import org.praxis.platform.outbox.Outbox;

/** Reminds of guides that somebody should have looked at by now, once for each date. */
@Stateless
@PermitAll
public class GuideReminding {
  @Inject Overdue overdue;
  @Inject Outbox outbox;
  @Inject Clock clock;

  public void remind() {
    Instant now = clock.instant();
    outbox.recordAll(overdue.take(now.atOffset(ZoneOffset.UTC).toLocalDate(), now));
  }
}
