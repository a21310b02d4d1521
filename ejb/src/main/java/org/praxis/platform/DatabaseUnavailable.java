package org.praxis.platform;

import java.time.Duration;
import java.util.Optional;

/** The database does not answer just now; trying again in a moment is the way out. */
public class DatabaseUnavailable extends Refusal {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailable() {
    super(Kind.UNAVAILABLE, "platform.databaseUnavailable");
  }

  /** A restart takes a few seconds. */
  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(2));
  }
}
