package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what something costs in statements. */
@ApplicationScoped
public class Statements {
  @PersistenceUnit EntityManagerFactory factory;

  /**
   * The least of a few readings: the relay of the outbox counts into the same statistics when it
   * wakes.
   */
  public long of(Callable<?> what) throws Exception {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long least = Long.MAX_VALUE;
      for (int reading = 0; reading < 5; reading++) {
        statistics.clear();
        what.call();
        least = Math.min(least, statistics.getPrepareStatementCount());
      }
      return least;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
