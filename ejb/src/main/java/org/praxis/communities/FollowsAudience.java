package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Belonging goes by an audience, and ends with it; what may be turned down is the news. */
public class FollowsAudience extends Refusal {
  private static final long serialVersionUID = 1;

  public FollowsAudience() {
    super("communities.followsAudience");
  }
}
