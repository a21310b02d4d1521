package org.praxis.training.sessions;

import org.praxis.platform.Missing;

/** There is no such request for a seat that whoever asks decides. */
public class NoSuchRequest extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchRequest() {
    super("training.session.request.missing");
  }
}
