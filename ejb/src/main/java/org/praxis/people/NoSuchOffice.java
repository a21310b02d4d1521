package org.praxis.people;

import org.praxis.platform.Missing;

/** The directory knows no office of that identity. */
public class NoSuchOffice extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchOffice() {
    super("people.office.missing");
  }
}
