package org.praxis.training.demand;

import org.praxis.platform.Missing;

/** There is none with that id, or it is not the reader's to see. */
public class NoSuchNeed extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchNeed() {
    super("training.need.missing");
  }
}
