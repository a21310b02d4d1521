package org.praxis.communities.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.praxis.communities.mailing.job.ImportJob;
import org.praxis.communities.mailing.store.ImportRuns;
import org.praxis.harness.As;

/**
 * Takes an import away from whoever works on it, as if that had died: it may write nothing more,
 * and another goes on.
 */
@ApplicationScoped
public class Interrupting {
  @Inject MailingImport imports;
  @Inject ImportRuns runs;
  @Inject ImportJob job;
  @Inject Interrupting self;
  @PersistenceContext EntityManager em;

  /** Begins an import, lets its worker lose it at that stage or later, and has another go on. */
  ImportRunId run(As owner, String community, Post post, ImportStage stage) throws Exception {
    ImportRunId id =
        owner.call(
            () ->
                imports.begin(
                    community, new ImportRequest("it.mbox", null, false), post.archive()));
    long end = System.nanoTime() + 30_000_000_000L;
    boolean taken = false;
    while (!taken && System.nanoTime() < end) {
      taken = self.takeAway(id, stage);
    }
    long key = self.key(id);
    if (taken) {
      Thread.sleep(500); // its worker finds out
    }
    job.start(key);
    return id;
  }

  @Transactional
  public boolean takeAway(ImportRunId id, ImportStage stage) {
    return em.createNativeQuery(
                "update communities_import_run set worker = null where id = :id and worker is not null"
                    + " and (stage = :stage and (stage <> 'READING' or read > 0)"
                    + " and (stage <> 'WRITING' or written > 0) or stage = 'OVER')")
            .setParameter("id", id.value())
            .setParameter("stage", stage.name())
            .executeUpdate()
        > 0;
  }

  @Transactional
  public long key(ImportRunId id) {
    return ((Number)
            em.createNativeQuery("select key from communities_import_run where id = :id")
                .setParameter("id", id.value())
                .getSingleResult())
        .longValue();
  }
}
