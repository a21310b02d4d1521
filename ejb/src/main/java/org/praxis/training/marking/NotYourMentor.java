package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** That colleague does not sign this step. */
public class NotYourMentor extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYourMentor() {
    super("training.signOff.notMentor");
  }
}
