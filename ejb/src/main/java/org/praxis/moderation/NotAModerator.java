package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** The queue is for those who moderate somewhere. */
public class NotAModerator extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAModerator() {
    super(Kind.FORBIDDEN, "moderation.notAModerator");
  }
}
