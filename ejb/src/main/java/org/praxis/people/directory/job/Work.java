package org.praxis.people.directory.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.SyncRuns;

/** The run that a step of the job works on, and on whose behalf: both are the job's parameters. */
@Dependent
public class Work {
  static final String RUN = "run";
  static final String WORKER = "worker";

  @Inject JobContext job;
  @Inject SyncRuns runs;
  @Inject Clock clock;

  private Properties parameters;

  long run() {
    return Long.parseLong(parameter(RUN));
  }

  /** Who works on it: this try of this node. */
  String worker() {
    return parameter(WORKER);
  }

  /**
   * In a transaction of its own, with the run locked; fails when another worker has taken over, for
   * then this one must change nothing any more.
   */
  <T> T with(Function<SyncRun, T> act) {
    return runs.work(run(), worker(), act);
  }

  /**
   * Something that is read is put beside the people, in the transaction that sees whether the run
   * is still ours: a worker that comes back after another took over must not write into its work.
   *
   * @return whether to go on; a run that was cancelled reads no more
   */
  boolean staging(Consumer<SyncRun> act) {
    return with(
        run -> {
          act.accept(run);
          return !run.isCancelled();
        });
  }

  /** As {@link #with}, and nothing when it is another's by now, or over. */
  void ifMine(Consumer<SyncRun> act) {
    runs.workIfMine(run(), worker(), act);
  }

  SyncStage stage() {
    return with(SyncRun::stage);
  }

  Clock clock() {
    return clock;
  }

  private String parameter(String name) {
    if (parameters == null) {
      parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
    }
    return parameters.getProperty(name);
  }
}
