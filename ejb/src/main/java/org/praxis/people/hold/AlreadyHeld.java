package org.praxis.people.hold;

import org.praxis.platform.Refusal;

/** The same matter holds it already. */
public class AlreadyHeld extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyHeld() {
    super("people.hold.already");
  }
}
