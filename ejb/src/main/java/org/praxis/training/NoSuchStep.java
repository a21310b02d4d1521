package org.praxis.training;

import org.praxis.platform.Missing;

/** The track has no step of that number. */
public class NoSuchStep extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchStep() {
    super("training.step.missing");
  }
}
