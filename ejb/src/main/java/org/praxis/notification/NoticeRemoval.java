package org.praxis.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.praxis.notification.store.Notices;

/**
 * Removes what its reader has seen long ago, once a day. Every node does; what another has removed
 * is gone.
 */
@Singleton
@PermitAll
public class NoticeRemoval {
  private static final Duration KEPT = Duration.ofDays(365);

  @Inject Notices notices;
  @Inject Clock clock;

  @Schedule(hour = "4", minute = "41", persistent = false)
  public void remove() {
    notices.removeSeen(clock.instant().minus(KEPT));
  }
}
