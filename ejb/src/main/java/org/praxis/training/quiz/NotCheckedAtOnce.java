package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** Of this quiz nobody is told before the sitting has ended. */
public class NotCheckedAtOnce extends Refusal {
  private static final long serialVersionUID = 1;

  public NotCheckedAtOnce() {
    super("training.quiz.sitting.notAtOnce");
  }
}
