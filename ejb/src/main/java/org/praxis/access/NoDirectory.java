package org.praxis.access;

import org.praxis.platform.Refusal;

/** The company's OpenID provider signs people in, so there is no directory to test. */
public class NoDirectory extends Refusal {
  private static final long serialVersionUID = 1;

  public NoDirectory() {
    super(Kind.CONFLICT, "access.directory.none");
  }
}
