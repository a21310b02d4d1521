package org.praxis.training;

import org.praxis.platform.Refusal;
import org.praxis.training.view.LockView;

/** The step is not open yet; says what opens it. */
public class StepLocked extends Refusal {
  private static final long serialVersionUID = 1;

  public StepLocked(LockView lock) {
    super("training.step.locked." + lock.reason(), lock.number(), lock.title(), lock.on());
  }
}
