package org.praxis.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Counts what something costs in statements. */
@ApplicationScoped
public class Statements {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int READINGS = 3;

  @PersistenceContext EntityManager em;

  /**
   * The least of a few readings, since the first may fill a cache, and once what was done before
   * has been delivered, since that belongs to what is read.
   */
  public long of(Callable<?> what) throws Exception {
    if (CountedStatements.of(this::isSomethingToDeliver) == 0) {
      throw new IllegalStateException("Nothing counts statements.");
    }
    Instant end = Instant.now().plus(PATIENCE);
    while (isSomethingToDeliver() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    long least = Long.MAX_VALUE;
    for (int reading = 0; reading < READINGS; reading++) {
      least = Math.min(least, CountedStatements.of(what));
    }
    return least;
  }

  /** What it costs the first time, whatever else waits to be delivered. */
  public long once(Runnable what) throws Exception {
    return CountedStatements.of(Executors.callable(what));
  }

  private boolean isSomethingToDeliver() {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from platform_delivery where delivered_at is null and due_at <= now())",
                Boolean.class)
            .getSingleResult();
  }
}
