package org.praxis.people;

import org.praxis.platform.Missing;

/** Nobody has that identity, or nobody may know who has. */
public class NoSuchPerson extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchPerson() {
    super("people.missing");
  }
}
