package org.praxis.training.marking;

import org.praxis.platform.Missing;

/** There is no such work that the one who asks may see. */
public class NoSuchWork extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchWork() {
    super("training.work.missing");
  }
}
