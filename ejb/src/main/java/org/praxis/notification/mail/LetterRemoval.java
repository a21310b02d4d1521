package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.praxis.notification.mail.store.Letters;

/**
 * Removes letters that are long over, once a day, and with them what their seals opened. Every node
 * does; what another has removed is gone.
 */
@Singleton
@PermitAll
public class LetterRemoval {
  /**
   * So long one can reply to a mail, its link to unsubscribe works, and what is dead can be tried.
   */
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject Letters letters;
  @Inject Clock clock;

  @Schedule(hour = "4", minute = "23", persistent = false)
  public void remove() {
    letters.removeOver(clock.instant().minus(KEPT));
  }
}
