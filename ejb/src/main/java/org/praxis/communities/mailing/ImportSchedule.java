package org.praxis.communities.mailing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.praxis.communities.mailing.job.ImportJob;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.Archives;
import org.praxis.communities.mailing.store.ImportBeats;
import org.praxis.communities.mailing.store.ImportRuns;

/**
 * Goes on with the imports that a dead node left, and forgets archives that nobody came back to.
 * Every node runs one; the database keeps them apart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportSchedule {
  @Inject ImportSettings settings;
  @Inject ImportRuns runs;
  @Inject Archives archives;
  @Inject ImportBeats beats;
  @Inject ImportJob job;
  @Inject Clock clock;

  @PostConstruct
  void begin() {
    runs.abandon(settings.node());
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void look() {
    runs.silentSince(clock.instant().minus(ImportRun.PATIENCE)).forEach(this::goOn);
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void tidy() {
    archives.clearBefore(clock.instant().minus(settings.waits()));
  }

  // An archive that was on its way to a dead node does not come again by itself.
  private void goOn(long key) {
    String worker = ImportRun.worker(settings.node(), UUID.randomUUID());
    if (!runs.isReceiving(key)) {
      job.start(key);
    } else if (runs.take(key, worker, beats.now())) {
      runs.workIfMine(
          key,
          worker,
          run -> {
            run.fails(clock.instant(), new ArchiveCutOff().key());
            archives.clear(key);
          });
    }
  }
}
