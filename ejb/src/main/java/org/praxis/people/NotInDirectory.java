package org.praxis.people;

import org.praxis.platform.Refusal;

/** Signed in, yet the directory has no entry under that name where Praxis looks for people. */
public class NotInDirectory extends Refusal {
  private static final long serialVersionUID = 1;

  public NotInDirectory(String login) {
    super(Kind.FORBIDDEN, "people.notInDirectory", login);
  }
}
