package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** A decision that was overturned, or that has this sanction already, bears none. */
public class NotSanctionable extends Refusal {
  private static final long serialVersionUID = 1;

  public NotSanctionable() {
    super("moderation.sanction.not");
  }
}
