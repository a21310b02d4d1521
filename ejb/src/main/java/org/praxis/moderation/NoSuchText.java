package org.praxis.moderation;

import org.praxis.platform.Missing;

/** There is nothing published there that the one who asks reads. */
public class NoSuchText extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchText() {
    super("moderation.report.missing");
  }
}
