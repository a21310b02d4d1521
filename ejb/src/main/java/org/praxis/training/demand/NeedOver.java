package org.praxis.training.demand;

import org.praxis.platform.Refusal;

/** It is answered already, closed, or nobody wants it any more. */
public class NeedOver extends Refusal {
  private static final long serialVersionUID = 1;

  public NeedOver() {
    super("training.need.over");
  }
}
