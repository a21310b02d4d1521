package org.praxis.access;

import org.praxis.platform.Refusal;

/** The company's OpenID provider takes the passwords; Praxis wants to see none. */
public class PasswordsElsewhere extends Refusal {
  private static final long serialVersionUID = 1;

  public PasswordsElsewhere() {
    super(Kind.UNAUTHENTICATED, "access.signin.noPasswords");
  }
}
