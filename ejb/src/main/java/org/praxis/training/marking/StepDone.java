package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** The step is done already. */
public class StepDone extends Refusal {
  private static final long serialVersionUID = 1;

  public StepDone() {
    super("training.work.done");
  }
}
