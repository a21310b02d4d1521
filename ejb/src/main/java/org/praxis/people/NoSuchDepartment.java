package org.praxis.people;

import org.praxis.platform.Missing;

/** The directory knows no department of that identity. */
public class NoSuchDepartment extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDepartment() {
    super("people.department.missing");
  }
}
