package org.praxis.training.sessions;

import org.praxis.platform.Refusal;

/** The date was cancelled; nothing about it changes any more. */
public class DateOff extends Refusal {
  private static final long serialVersionUID = 1;

  public DateOff() {
    super("training.session.off");
  }
}
