package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Reads and moves rows of the database, where a test cannot wait for an hour. */
@ApplicationScoped
public class Rows {
  @PersistenceContext EntityManager em;

  /** Makes a change; the places in the statement are numbered from 1. */
  @Transactional
  public int change(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** Keeps the locks that a statement takes until it is told to go. */
  @Transactional
  public void holding(String sql, byte[] key, CountDownLatch held, CountDownLatch go) {
    read(sql, key);
    held.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Until another waits for what the caller's transaction holds, and not for anything else; at most
   * five seconds, since there are things that need not wait.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void awaitWaiting() {
    Instant late = Instant.now().plusSeconds(5);
    while (read("select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")
            .isEmpty()
        && Instant.now().isBefore(late)) {
      Thread.onSpinWait();
    }
  }

  @Transactional
  public List<?> read(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }
}
