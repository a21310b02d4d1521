package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** A moderator handed the case up: owners and those who moderate the company decide on it. */
public class HandedUp extends Refusal {
  private static final long serialVersionUID = 1;

  public HandedUp() {
    super(Kind.FORBIDDEN, "moderation.escalate.handedUp");
  }
}
