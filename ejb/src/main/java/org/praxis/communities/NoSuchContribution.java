package org.praxis.communities;

import org.praxis.platform.Missing;

/** There is no such topic or reply, or the reader may not know of it. */
public class NoSuchContribution extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchContribution() {
    super("communities.contribution.missing");
  }
}
