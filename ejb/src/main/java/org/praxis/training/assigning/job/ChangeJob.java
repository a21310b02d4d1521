package org.praxis.training.assigning.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Properties;

/**
 * Starts the batch job for a change that is too large for one request. Two jobs for one change do
 * no harm: they take turns, and one that finds the other at it ends.
 */
@ApplicationScoped
public class ChangeJob {
  private static final String NAME = "training-assigning";
  static final String CHANGE = "change";

  /** There is more to do for a change. */
  public record Requested(long change) {}

  void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested requested) {
    start(requested.change());
  }

  public void start(long change) {
    Properties parameters = new Properties();
    parameters.setProperty(CHANGE, Long.toString(change));
    BatchRuntime.getJobOperator().start(NAME, parameters);
  }
}
