package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** The time of the sitting is over: what was saved before counts. */
public class TimeIsUp extends Refusal {
  private static final long serialVersionUID = 1;

  public TimeIsUp() {
    super("training.quiz.sitting.timeIsUp");
  }
}
