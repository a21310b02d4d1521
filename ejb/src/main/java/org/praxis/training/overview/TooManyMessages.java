package org.praxis.training.overview;

import java.time.Duration;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** Somebody wrote as often to the learners of a track within a day as anybody wants to read. */
public class TooManyMessages extends Refusal {
  private static final long serialVersionUID = 1;
  private static final Duration WAIT = Duration.ofHours(1);

  public TooManyMessages(int most) {
    super(Kind.TOO_MANY, "training.overview.message.tooMany", most);
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(WAIT);
  }
}
