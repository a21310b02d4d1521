package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** What only its owner does, and who moderates its community. */
public class NotTheGuidesKeeper extends Refusal {
  private static final long serialVersionUID = 1;

  public NotTheGuidesKeeper() {
    super(Kind.FORBIDDEN, "communities.guide.notKeeper");
  }
}
