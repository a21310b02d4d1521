package org.praxis.training.quiz;

import org.praxis.platform.Missing;

/** There is no such bank, or it is another trainer's who keeps it to themselves. */
public class NoSuchBank extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchBank() {
    super("training.quiz.bank.missing");
  }
}
