package org.praxis.training.assigning;

import org.praxis.platform.Missing;

/** There is no such exemption, or not for the one who asks. */
public class NoSuchExemption extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchExemption() {
    super("training.assign.exemption.missing");
  }
}
