package org.praxis.notification.hook.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When what did not arrive is tried again: the schedule that Standard Webhooks recommends. */
public final class Backoff {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14));

  private Backoff() {}

  /**
   * How long to wait then; nothing when it is given up.
   *
   * @param tries that failed, the last one included
   */
  public static Optional<Duration> after(int tries) {
    return tries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(tries - 1));
  }
}
