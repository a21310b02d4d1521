package org.praxis.training.talk;

import org.praxis.platform.Refusal;

/** Only the trainer of a track and the experts of a step approve of what is written for it. */
public class NotAnExpert extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAnExpert() {
    super(Kind.FORBIDDEN, "training.talk.notAnExpert");
  }
}
