package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** It was handed in as often as the assignment allows. */
public class NoMoreAttempts extends Refusal {
  private static final long serialVersionUID = 1;

  public NoMoreAttempts() {
    super("training.work.noMoreAttempts");
  }
}
