package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nobody answers their own appeal. */
public class OwnAppeal extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnAppeal() {
    super(Kind.FORBIDDEN, "moderation.appeal.own");
  }
}
