package org.praxis.people.audience;

import org.praxis.platform.Missing;

/** There is no audience of that identity, or it was deleted. */
public class NoSuchAudience extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchAudience() {
    super("people.audience.missing");
  }
}
