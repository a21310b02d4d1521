package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** It was lifted, or its time is over. */
public class SanctionOver extends Refusal {
  private static final long serialVersionUID = 1;

  public SanctionOver() {
    super("moderation.sanction.over");
  }
}
