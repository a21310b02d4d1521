package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** The text reads otherwise than the judge has read it. */
public class RewrittenMeanwhile extends Refusal {
  private static final long serialVersionUID = 1;

  public RewrittenMeanwhile() {
    super("moderation.appeal.rewritten");
  }
}
