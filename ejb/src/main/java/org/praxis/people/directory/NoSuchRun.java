package org.praxis.people.directory;

import org.praxis.platform.Missing;

/** There is no run of that identity; old ones are forgotten. */
public class NoSuchRun extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchRun() {
    super("people.sync.missing");
  }
}
