package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** Nobody marks or signs for themselves. */
public class OwnWork extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnWork() {
    super("training.mark.own");
  }
}
