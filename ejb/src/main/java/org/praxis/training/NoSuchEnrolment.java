package org.praxis.training;

import org.praxis.platform.Missing;

/** There is no such enrolment of the one who asks. */
public class NoSuchEnrolment extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchEnrolment() {
    super("training.enrolment.missing");
  }
}
