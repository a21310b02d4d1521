package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.audience.Evaluation;

/**
 * Audiences follow what a run has changed. The run is over by then: a server that dies here leaves
 * them to the audiences' own schedule.
 */
@Dependent
@Named
public class EvaluateAudiences extends AbstractBatchlet {
  @Inject Evaluation evaluation;

  @Override
  public String process() {
    evaluation.evaluateAll();
    return null;
  }
}
