package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** Nothing waits there to be marked or taken back, or nothing is to be handed in. */
public class NothingHandedIn extends Refusal {
  private static final long serialVersionUID = 1;

  public NothingHandedIn() {
    super("training.work.nothing");
  }
}
