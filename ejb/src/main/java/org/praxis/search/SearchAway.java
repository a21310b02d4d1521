package org.praxis.search;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** The index cannot be asked just now: it was lost, or its server is away. */
public class SearchAway extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final Duration WAIT = Duration.ofSeconds(5);

  public SearchAway() {
    super(Kind.UNAVAILABLE, "search.away");
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(WAIT);
  }
}
