package org.praxis.training.assigning.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.assigning.ChangeSteps;

/** Does one part of a change after the other, each in its transaction. */
@Dependent
@Named
public class WorkOnChange extends AbstractBatchlet {
  @Inject ChangeSteps steps;
  @Inject JobContext job;

  private volatile boolean stopped;

  @Override
  public String process() {
    long change =
        Long.parseLong(
            BatchRuntime.getJobOperator()
                .getParameters(job.getExecutionId())
                .getProperty(ChangeJob.CHANGE));
    boolean more = true;
    while (more && !stopped) {
      more = steps.next(change);
    }
    return null;
  }

  // Whoever comes next goes on.
  @Override
  public void stop() {
    stopped = true;
  }
}
