package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Whoever moderates the whole company has nobody to hand a case up to. */
public class NobodyAbove extends Refusal {
  private static final long serialVersionUID = 1;

  public NobodyAbove() {
    super("moderation.escalate.nobodyAbove");
  }
}
