package org.praxis.people.directory;

import org.praxis.platform.Refusal;

/**
 * An OpenID provider signs people in here, and no directory is configured that could be followed.
 */
public class NoDirectoryFollowed extends Refusal {
  private static final long serialVersionUID = 1;

  public NoDirectoryFollowed() {
    super("people.sync.noDirectory");
  }
}
