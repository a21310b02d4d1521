package org.praxis.communities;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** Here one waits between two replies; says until when. */
public class SlowMode extends Refusal {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  public SlowMode(Instant next, Duration wait) {
    super(Kind.TOO_MANY, "communities.slow", next);
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
