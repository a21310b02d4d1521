package org.praxis.people.hold;

import org.praxis.platform.Missing;

/** There is no hold of that identity. */
public class NoSuchHold extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchHold() {
    super("people.hold.missing");
  }
}
