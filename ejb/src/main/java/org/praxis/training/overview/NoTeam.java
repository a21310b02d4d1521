package org.praxis.training.overview;

import org.praxis.platform.Missing;

/** Nobody reports to the one who asks. */
public class NoTeam extends Missing {
  private static final long serialVersionUID = 1;

  public NoTeam() {
    super("training.overview.team.missing");
  }
}
