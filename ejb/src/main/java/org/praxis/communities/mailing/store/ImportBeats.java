package org.praxis.communities.mailing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** That somebody works on an import, whatever they do at this moment. */
@ApplicationScoped
public class ImportBeats {
  @PersistenceContext EntityManager em;

  /** A sign of life. Whoever has lost a run gives none for it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void beat(long run, String worker) {
    em.createNativeQuery(
            "insert into communities_import_beat (run_key, at) select key, now() from communities_import_run"
                + " where key = :run and worker = :worker and finished_at is null"
                + " on conflict (run_key) do update set at = excluded.at")
        .setParameter("run", run)
        .setParameter("worker", worker)
        .executeUpdate();
  }

  /** The time by which nodes judge each other: the clock that they share. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Instant now() {
    return (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
  }
}
