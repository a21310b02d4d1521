package org.praxis.communities;

import org.praxis.platform.Refusal;

/** The topic or reply is not published, so nothing can build on it yet. */
public class NotPublished extends Refusal {
  private static final long serialVersionUID = 1;

  public NotPublished() {
    super("communities.notPublished");
  }
}
