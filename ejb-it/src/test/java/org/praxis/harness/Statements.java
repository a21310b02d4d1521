package org.praxis.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what something costs in statements. */
@ApplicationScoped
public class Statements {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int READINGS = 5;

  @PersistenceUnit EntityManagerFactory factory;
  @PersistenceContext EntityManager em;

  /**
   * The least of a few readings, once what was done before has been delivered: the outbox's relay
   * counts into the same statistics.
   */
  public long of(Callable<?> what) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (isSomethingToDeliver() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long least = Long.MAX_VALUE;
      for (int reading = 0; reading < READINGS; reading++) {
        statistics.clear();
        what.call();
        least = Math.min(least, statistics.getPrepareStatementCount());
      }
      return least;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private boolean isSomethingToDeliver() {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from platform_delivery where delivered_at is null and due_at <= now())",
                Boolean.class)
            .getSingleResult();
  }
}
