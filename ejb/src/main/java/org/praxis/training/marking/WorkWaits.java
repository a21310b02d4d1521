package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** It is handed in, and cannot be changed meanwhile. */
public class WorkWaits extends Refusal {
  private static final long serialVersionUID = 1;

  public WorkWaits() {
    super("training.work.waits");
  }
}
