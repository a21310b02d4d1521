package org.praxis.people.duty;

import org.praxis.platform.Missing;

/** There is no duty of that identity. */
public class NoSuchDuty extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDuty() {
    super("people.duty.missing");
  }
}
