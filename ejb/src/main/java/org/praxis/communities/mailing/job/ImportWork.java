package org.praxis.communities.mailing.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.Archives;
import org.praxis.communities.mailing.store.ImportRuns;
import org.praxis.communities.mailing.store.StagedMails;

/**
 * The import that a step of the job works on, and on whose behalf: both are the job's parameters.
 */
@Dependent
public class ImportWork {
  static final String RUN = "run";
  static final String WORKER = "worker";

  @Inject JobContext job;
  @Inject ImportRuns runs;
  @Inject StagedMails staged;
  @Inject Archives archives;
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
  <T> T with(Function<ImportRun, T> act) {
    return runs.work(run(), worker(), act);
  }

  /**
   * The same, as long as the run is at that stage and nobody cancelled it; where somebody did, it
   * ends here.
   *
   * @return whether there is more to do at this stage
   */
  boolean at(ImportStage stage, Consumer<ImportRun> act) {
    return with(
        run -> {
          if (run.stage() == stage && run.isCancelled()) {
            end(run, ImportOutcome.CANCELLED);
          }
          if (run.stage() != stage) {
            return false;
          }
          act.accept(run);
          return run.stage() == stage;
        });
  }

  /** It is over, and what was read of the archive is of no use any more. */
  void end(ImportRun run, ImportOutcome outcome) {
    run.ends(outcome, clock.instant());
    staged.clear(run.key());
    if (!run.isDry() || outcome != ImportOutcome.DONE) {
      archives.clear(run.key());
    }
  }

  /** It failed, unless it is another's by now, or over. */
  void fail(String reason, Object... arguments) {
    runs.workIfMine(
        run(),
        worker(),
        run -> {
          run.fails(clock.instant(), reason, arguments);
          staged.clear(run.key());
          archives.clear(run.key());
        });
  }

  /** Whether a step has anything to do: the run may be over, or further. */
  boolean isAt(ImportStage stage) {
    boolean[] at = {false};
    runs.workIfMine(run(), worker(), run -> at[0] = run.stage() == stage);
    return at[0];
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
