package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** The sitting has ended; its answers stand as they are. */
public class SittingEnded extends Refusal {
  private static final long serialVersionUID = 1;

  public SittingEnded() {
    super("training.quiz.sitting.ended");
  }
}
