package org.praxis.access;

import org.praxis.platform.Missing;

/** The caller has no token of that name. */
public class NoSuchToken extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchToken() {
    super("access.token.missing");
  }
}
