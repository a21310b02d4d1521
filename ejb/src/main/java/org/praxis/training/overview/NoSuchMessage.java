package org.praxis.training.overview;

import org.praxis.platform.Missing;

/** There is no such message, or it was not written to the one who asks. */
public class NoSuchMessage extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchMessage() {
    super("training.overview.message.missing");
  }
}
