package org.praxis.access.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praxis.access.Visit.End;

/**
 * How long a session lasts.
 *
 * @param idle most time between two requests
 * @param absolute most time from sign-in on, whatever is done
 */
public record Lifetime(Duration idle, Duration absolute) {
  /** When a visit is written down again at the earliest: a page is not worth a write each time. */
  public static final Duration GRAIN = Duration.ofMinutes(1);

  public Lifetime {
    if (idle.compareTo(GRAIN.multipliedBy(2)) < 0 || absolute.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "praxis.session.idle must be 2 minutes or more and praxis.session.absolute no less, not "
              + idle
              + " and "
              + absolute);
    }
  }

  /** Whether time has ended a session, and which of the two limits did. */
  public Optional<End> end(Instant started, Instant lastSeen, Instant now) {
    if (now.isAfter(started.plus(absolute))) {
      return Optional.of(End.TOO_LONG);
    }
    return now.isAfter(lastSeen.plus(idle)) ? Optional.of(End.IDLE) : Optional.empty();
  }

  /** Whoever was seen then is worth a new note now. */
  public static boolean noteworthy(Instant lastNoted, Instant now) {
    return lastNoted == null || !now.isBefore(lastNoted.plus(GRAIN));
  }
}
