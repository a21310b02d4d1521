package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nobody reports what they wrote themselves: they can take it back. */
public class OwnText extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnText() {
    super(Kind.FORBIDDEN, "moderation.report.own");
  }
}
