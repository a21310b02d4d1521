package org.praxis.people.hold;

import org.praxis.platform.Refusal;

/** Nobody places a hold on themselves. */
public class OwnHold extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnHold() {
    super(Kind.FORBIDDEN, "people.hold.own");
  }
}
