package org.praxis.communities;

import org.praxis.platform.Refusal;

/** An archived community is read and not written in. */
public class CommunityArchived extends Refusal {
  private static final long serialVersionUID = 1;

  public CommunityArchived() {
    super("communities.archived");
  }
}
