package org.praxis.communities;

import org.praxis.platform.Refusal;

/** What only those do who look after the community. */
public class NotKeeper extends Refusal {
  private static final long serialVersionUID = 1;

  public NotKeeper() {
    super(Kind.FORBIDDEN, "communities.notKeeper");
  }
}
