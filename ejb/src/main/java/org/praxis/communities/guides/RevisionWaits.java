package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** Of one author only one text waits for a moderator. */
public class RevisionWaits extends Refusal {
  private static final long serialVersionUID = 1;

  public RevisionWaits() {
    super("communities.guide.revisionWaits");
  }
}
