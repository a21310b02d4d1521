package org.praxis.moderation;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** Somebody reports more within an hour than anybody reads with care. */
public class TooManyReports extends Refusal {
  private static final long serialVersionUID = 1;
  private static final Duration WAIT = Duration.ofHours(1);

  public TooManyReports(int most) {
    super(Kind.TOO_MANY, "moderation.report.tooMany", most);
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(WAIT);
  }
}
