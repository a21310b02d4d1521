package org.praxis.search;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** The index did not answer in time, or had no turn for it. */
public class SearchTooSlow extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final Duration WAIT = Duration.ofSeconds(10);

  public SearchTooSlow() {
    super(Kind.UNAVAILABLE, "search.tooSlow");
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(WAIT);
  }
}
