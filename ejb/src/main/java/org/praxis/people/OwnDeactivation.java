package org.praxis.people;

import org.praxis.platform.Refusal;

/** Nobody shuts themselves out: the last administrator would be gone for good. */
public class OwnDeactivation extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnDeactivation() {
    super("people.deactivation.own");
  }
}
