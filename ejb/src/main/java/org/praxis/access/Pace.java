package org.praxis.access;

import java.time.Duration;

/**
 * Makes every "no" take the same time, so that it does not tell whether the directory had anything
 * to compare. Half a second is more than a directory needs and less than a person minds.
 */
final class Pace {
  private static final Duration BEAT = Duration.ofMillis(500);

  private final long start = System.nanoTime();

  private Pace() {}

  static Pace start() {
    return new Pace();
  }

  /** Waits for the next beat since the start. */
  void keep() {
    long passed = System.nanoTime() - start;
    long left = BEAT.toNanos() - passed % BEAT.toNanos();
    pause(Duration.ofNanos(left));
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops; nobody waits for the answer
    }
  }
}
