package org.praxis.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** Whoever asks writes one contribution in so many minutes there; says when the next, and why. */
public class SlowedDown extends Refusal {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  public SlowedDown(Instant next, Duration wait, String reason) {
    super(Kind.TOO_MANY, "moderation.sanction.slowed", next, reason);
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
