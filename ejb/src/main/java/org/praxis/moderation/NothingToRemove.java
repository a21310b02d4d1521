package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nobody reads the text any more that was to be removed. */
public class NothingToRemove extends Refusal {
  private static final long serialVersionUID = 1;

  public NothingToRemove() {
    super("moderation.appeal.nothingToRemove");
  }
}
