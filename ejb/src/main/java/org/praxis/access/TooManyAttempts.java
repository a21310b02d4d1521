package org.praxis.access;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** This account or this address has been tried too often; the password was not even looked at. */
public class TooManyAttempts extends Refusal {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  public TooManyAttempts(Duration wait) {
    super(Kind.TOO_MANY, "access.signin.tooMany", seconds(wait));
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
