package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.praxis.notification.store.DeadStore;
import org.praxis.notification.view.DeadLetter;
import org.praxis.notification.view.MailState;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What was given up after many tries, for those who can do something about the reason. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class DeadLetters {
  @Inject DeadStore store;
  @Inject Clock clock;

  /** What was given up last comes first. */
  public Page<DeadLetter> dead(PageRequest page) {
    return store.dead(page);
  }

  /** How mail fares, and what came in and was not taken. */
  public MailState mail() {
    Instant now = clock.instant();
    return store.state(now, now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(30)));
  }

  /** It is tried again at once, and as often as anew. */
  public void retry(@NotNull DeadKind kind, @NotNull String id) {
    Instant now = clock.instant();
    int found =
        switch (kind) {
          case LETTER -> store.reviveLetters(uuid(id), now);
          case INCOMING -> store.reviveIncoming(uuid(id), now);
          case DELIVERY -> store.reviveDeliveries(id, now);
        };
    if (found == 0) {
      throw new NoSuchDeadLetter();
    }
  }

  /**
   * The same of all of them.
   *
   * @return how many they were
   */
  public int retryAll() {
    Instant now = clock.instant();
    return store.reviveLetters(null, now)
        + store.reviveIncoming(null, now)
        + store.reviveDeliveries(null, now);
  }

  private static String uuid(String id) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException e) {
      throw new NoSuchDeadLetter();
    }
  }
}
