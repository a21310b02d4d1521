package org.praxis.training.assigning;

import org.praxis.platform.Missing;

/** There is no such assignment, or not for the one who asks. */
public class NoSuchAssignment extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchAssignment() {
    super("training.assign.assignment.missing");
  }
}
