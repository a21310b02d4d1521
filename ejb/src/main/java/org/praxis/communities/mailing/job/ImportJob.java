package org.praxis.communities.mailing.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.praxis.communities.mailing.ImportSettings;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.ImportBeats;
import org.praxis.communities.mailing.store.ImportRuns;

/**
 * Starts the batch job for an import. What it has done is in the run's row, not in the batch
 * runtime's memory: so any node can go on with it, and the job begins at whatever stage the run is
 * in.
 */
@ApplicationScoped
public class ImportJob {
  private static final String NAME = "mailing-import";

  @Inject ImportRuns runs;
  @Inject ImportSettings settings;
  @Inject ImportBeats beats;

  /** An archive is there that nobody reads yet. */
  public record Requested(long run) {}

  void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested requested) {
    start(requested.run());
  }

  /** Nothing happens when somebody else works on it. */
  public void start(long run) {
    String worker = ImportRun.worker(settings.node(), UUID.randomUUID());
    if (runs.take(run, worker, beats.now())) {
      Properties parameters = new Properties();
      parameters.setProperty(ImportWork.RUN, Long.toString(run));
      parameters.setProperty(ImportWork.WORKER, worker);
      BatchRuntime.getJobOperator().start(NAME, parameters);
    }
  }
}
