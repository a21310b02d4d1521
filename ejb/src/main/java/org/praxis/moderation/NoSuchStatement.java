package org.praxis.moderation;

import org.praxis.platform.Missing;

/** Nothing was decided against whoever asks that would be called so. */
public class NoSuchStatement extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchStatement() {
    super("moderation.statement.missing");
  }
}
