package org.praxis.access;

import org.praxis.platform.Refusal;

/** The directory knows nobody of that name (any more). */
public class NoLongerHere extends Refusal {
  private static final long serialVersionUID = 1;

  public NoLongerHere() {
    super(Kind.FORBIDDEN, "access.noLongerHere");
  }
}
