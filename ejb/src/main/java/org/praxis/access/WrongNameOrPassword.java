package org.praxis.access;

import org.praxis.platform.Refusal;

/**
 * The directory does not know that name with that password; which of the two is wrong is nobody's
 * business.
 */
public class WrongNameOrPassword extends Refusal {
  private static final long serialVersionUID = 1;

  public WrongNameOrPassword() {
    super(Kind.UNAUTHENTICATED, "access.signin.wrong");
  }
}
