package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** Nothing can build on a guide that nobody reads yet. */
public class NotYetPublished extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYetPublished() {
    super("communities.guide.notPublished");
  }
}
