package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Only who moderates in the whole company keeps somebody from writing in all of it. */
public class NotYoursToSuspend extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYoursToSuspend() {
    super(Kind.FORBIDDEN, "moderation.sanction.notYours");
  }
}
