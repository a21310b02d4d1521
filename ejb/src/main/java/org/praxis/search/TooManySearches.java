package org.praxis.search;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** One person looks for too much at once. */
public class TooManySearches extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final Duration WAIT = Duration.ofSeconds(2);

  public TooManySearches() {
    super(Kind.TOO_MANY, "search.tooMany");
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(WAIT);
  }
}
