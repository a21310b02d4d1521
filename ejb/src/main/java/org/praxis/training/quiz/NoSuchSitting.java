package org.praxis.training.quiz;

import org.praxis.platform.Missing;

/** There is no such sitting of the one who asks. */
public class NoSuchSitting extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchSitting() {
    super("training.quiz.sitting.missing");
  }
}
