package org.praxis.people.directory.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.praxis.people.directory.SyncSettings;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.Beats;
import org.praxis.people.directory.store.SyncRuns;

/**
 * Starts the batch job for a run. What a run has done is in its row, not in the batch runtime's
 * memory: so any node can go on with it, and the job begins at whatever stage the run is in.
 */
@ApplicationScoped
public class SyncJob {
  private static final String NAME = "directory-sync";

  @Inject SyncRuns runs;
  @Inject SyncSettings settings;
  @Inject Beats beats;

  /** A run was written down that nobody works on yet. */
  public record Requested(long run) {}

  void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested requested) {
    start(requested.run());
  }

  /** Nothing happens when somebody else works on it. */
  public void start(long run) {
    String worker = SyncRun.worker(settings.node(), UUID.randomUUID());
    if (runs.take(run, worker, beats.now())) {
      Properties parameters = new Properties();
      parameters.setProperty(Work.RUN, Long.toString(run));
      parameters.setProperty(Work.WORKER, worker);
      BatchRuntime.getJobOperator().start(NAME, parameters);
    }
  }
}
