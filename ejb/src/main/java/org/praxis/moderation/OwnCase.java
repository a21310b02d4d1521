package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nobody decides on what they wrote themselves. */
public class OwnCase extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnCase() {
    super(Kind.FORBIDDEN, "moderation.case.own");
  }
}
