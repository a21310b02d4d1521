package org.praxis.moderation;

import org.praxis.platform.Missing;

/** There is no such appeal, or it is not for whoever asks. */
public class NoSuchAppeal extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchAppeal() {
    super("moderation.appeal.missing");
  }
}
