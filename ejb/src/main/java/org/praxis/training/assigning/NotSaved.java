package org.praxis.training.assigning;

import org.praxis.platform.Refusal;

/** It was planned and never saved: there is nothing to undo. */
public class NotSaved extends Refusal {
  private static final long serialVersionUID = 1;

  public NotSaved() {
    super("training.assign.notSaved");
  }
}
