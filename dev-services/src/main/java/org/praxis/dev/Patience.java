package org.praxis.dev;

import java.time.Duration;
import java.time.Instant;

/** Waiting for what another process does, and that tells nobody when it is done. */
public final class Patience {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Patience() {}

  /** Whether something is so by now. */
  @FunctionalInterface
  public interface Look<E extends Exception> {
    boolean isSo() throws E;
  }

  /**
   * @param otherwise what is said to the person who waits, when the time is over
   * @throws StartRefused then, or when the wait is interrupted
   */
  public static <E extends Exception> void until(Duration limit, Look<E> look, String otherwise)
      throws E {
    var end = Instant.now().plus(limit);
    while (!look.isSo()) {
      if (Instant.now().isAfter(end)) {
        throw new StartRefused(otherwise);
      }
      try {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartRefused("The start was interrupted.", e);
      }
    }
  }
}
