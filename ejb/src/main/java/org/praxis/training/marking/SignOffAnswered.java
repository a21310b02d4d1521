package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** The request does not wait any more. */
public class SignOffAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public SignOffAnswered() {
    super("training.signOff.answered");
  }
}
