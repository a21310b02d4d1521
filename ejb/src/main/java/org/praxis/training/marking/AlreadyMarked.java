package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** Somebody else has marked it. */
public class AlreadyMarked extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyMarked() {
    super("training.mark.already");
  }
}
