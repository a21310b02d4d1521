package org.praxis.search.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says what goes wrong every second once, and then again now and then, so that a log stays
 * readable.
 */
public final class Complaints {
  private static final long SELDOM = Duration.ofMinutes(10).toNanos();

  private final Logger log;

  /** By message, of what it was said and when. */
  private final Map<String, Said> said = new HashMap<>();

  private record Said(String failure, long at) {}

  public Complaints(Logger log) {
    this.log = log;
  }

  public synchronized void of(String message, Throwable failure) {
    Said before = said.get(message);
    Said now = new Said(String.valueOf(failure), System.nanoTime());
    if (before == null
        || !before.failure().equals(now.failure())
        || now.at() - before.at() > SELDOM) {
      said.put(message, now);
      log.warn(message, failure);
    }
  }

  /** It goes on. */
  public synchronized void end() {
    said.clear();
  }
}
