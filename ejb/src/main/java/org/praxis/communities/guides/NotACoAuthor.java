package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** What only those do who write the guide. */
public class NotACoAuthor extends Refusal {
  private static final long serialVersionUID = 1;

  public NotACoAuthor() {
    super(Kind.FORBIDDEN, "communities.guide.notACoAuthor");
  }
}
