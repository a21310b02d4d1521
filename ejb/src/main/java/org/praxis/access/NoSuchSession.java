package org.praxis.access;

import org.praxis.platform.Missing;

/** The caller has no session of that name. */
public class NoSuchSession extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchSession() {
    super("access.session.missing");
  }
}
