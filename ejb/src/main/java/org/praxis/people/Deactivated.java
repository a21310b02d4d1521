package org.praxis.people;

import org.praxis.platform.Refusal;

/** An administrator has closed Praxis for this person. */
public class Deactivated extends Refusal {
  private static final long serialVersionUID = 1;

  public Deactivated() {
    super(Kind.FORBIDDEN, "people.deactivated");
  }
}
