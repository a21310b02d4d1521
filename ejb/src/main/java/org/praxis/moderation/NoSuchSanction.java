package org.praxis.moderation;

import org.praxis.platform.Missing;

/** There is no such sanction, or it is not for whoever asks. */
public class NoSuchSanction extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchSanction() {
    super("moderation.sanction.missing");
  }
}
