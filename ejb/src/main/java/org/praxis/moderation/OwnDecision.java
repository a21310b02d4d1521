package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Whoever decided does not judge an appeal against that, whatever else they may do. */
public class OwnDecision extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnDecision() {
    super(Kind.FORBIDDEN, "moderation.appeal.ownDecision");
  }
}
