package org.praxis.moderation;

import org.praxis.platform.Missing;

/** There is no such case. */
public class NoSuchCase extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchCase() {
    super("moderation.case.missing");
  }
}
