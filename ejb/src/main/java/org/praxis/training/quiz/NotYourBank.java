package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** Another trainer's bank is there to draw from; who keeps it changes it. */
public class NotYourBank extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYourBank() {
    super("training.quiz.bank.notYours");
  }
}
