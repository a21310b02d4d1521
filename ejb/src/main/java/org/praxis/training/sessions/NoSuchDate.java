package org.praxis.training.sessions;

import org.praxis.platform.Missing;

/** There is no such date of a session, or not for whoever asks. */
public class NoSuchDate extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDate() {
    super("training.session.missing");
  }
}
