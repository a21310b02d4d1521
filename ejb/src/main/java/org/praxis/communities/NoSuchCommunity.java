package org.praxis.communities;

import org.praxis.platform.Missing;

/** There is no such community. */
public class NoSuchCommunity extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchCommunity() {
    super("communities.community.missing");
  }
}
