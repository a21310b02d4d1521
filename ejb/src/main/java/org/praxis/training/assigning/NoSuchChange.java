package org.praxis.training.assigning;

import org.praxis.platform.Missing;

/** There is no such change, or not for the one who asks. */
public class NoSuchChange extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchChange() {
    super("training.assign.change.missing");
  }
}
