package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** That somebody works on a run, whatever they do at this moment. */
@ApplicationScoped
public class Beats {
  @PersistenceContext EntityManager em;

  /**
   * A sign of life. Whoever has lost a run gives none for it.
   *
   * @return whether the run is this worker's, and not over
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean beat(long run, String worker) {
    return em.createNativeQuery(
                "insert into people_sync_beat (run_key, at) select key, now() from people_sync_run"
                    + " where key = :run and worker = :worker and finished_at is null"
                    + " on conflict (run_key) do update set at = excluded.at")
            .setParameter("run", run)
            .setParameter("worker", worker)
            .executeUpdate()
        > 0;
  }

  /** The time by which nodes judge each other: the clock that they share. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Instant now() {
    return (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
  }
}
