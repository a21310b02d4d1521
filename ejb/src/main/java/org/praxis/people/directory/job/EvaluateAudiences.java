package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.audience.Evaluation;
import org.praxis.people.directory.store.SyncRuns;

/**
 * Audiences follow what a run has changed. The run is over by then: a server that dies here leaves
 * them to the audiences' own schedule.
 */
@Dependent
@Named
public class EvaluateAudiences extends AbstractBatchlet {
  @Inject Work work;
  @Inject SyncRuns runs;
  @Inject Evaluation evaluation;

  @Override
  public String process() {
    // Most runs find nothing new; then a day may have begun all the same.
    if (runs.hasShifted(work.run())) {
      evaluation.evaluateAll();
    } else {
      evaluation.evaluateStale();
    }
    return null;
  }
}
