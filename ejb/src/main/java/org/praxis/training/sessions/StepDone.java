package org.praxis.training.sessions;

import org.praxis.platform.Refusal;

/** The learner has done the step. */
public class StepDone extends Refusal {
  private static final long serialVersionUID = 1;

  public StepDone() {
    super("training.session.done");
  }
}
