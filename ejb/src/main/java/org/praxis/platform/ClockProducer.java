package org.praxis.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * The one source of time; whoever needs "now" has a {@link Clock} injected, so that a test can move
 * it.
 */
@ApplicationScoped
public class ClockProducer {
  // The database keeps microseconds: with more, what was written would differ from what is read
  // back.
  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000));
  }
}
