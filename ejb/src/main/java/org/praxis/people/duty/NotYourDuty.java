package org.praxis.people.duty;

import org.praxis.platform.Refusal;

/** Only whoever has a duty hands it over, or HR and administrators. */
public class NotYourDuty extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYourDuty() {
    super(Kind.FORBIDDEN, "people.duty.notYours");
  }
}
