package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nothing was decided against whoever asks. */
public class NotAppealable extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAppealable() {
    super("moderation.appeal.nothing");
  }
}
