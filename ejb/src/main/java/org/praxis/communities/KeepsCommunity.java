package org.praxis.communities;

import org.praxis.platform.Refusal;

/** A moderator is first made a member like others by the owner. */
public class KeepsCommunity extends Refusal {
  private static final long serialVersionUID = 1;

  public KeepsCommunity() {
    super("communities.member.keeps");
  }
}
