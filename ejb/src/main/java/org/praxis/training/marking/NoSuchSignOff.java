package org.praxis.training.marking;

import org.praxis.platform.Missing;

/** There is no such request of the one who asks, or to them. */
public class NoSuchSignOff extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchSignOff() {
    super("training.signOff.missing");
  }
}
