package org.praxis.people;

import org.praxis.platform.Missing;

/** Nobody who ever signed in has that identity. */
public class NoSuchPerson extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchPerson() {
    super("people.missing");
  }
}
