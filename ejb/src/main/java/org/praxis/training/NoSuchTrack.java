package org.praxis.training;

import org.praxis.platform.Missing;

/** There is no such track. */
public class NoSuchTrack extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchTrack() {
    super("training.track.missing");
  }
}
