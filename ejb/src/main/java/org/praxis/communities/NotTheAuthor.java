package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Only who asked chooses the answer. */
public class NotTheAuthor extends Refusal {
  private static final long serialVersionUID = 1;

  public NotTheAuthor() {
    super(Kind.FORBIDDEN, "communities.notTheAuthor");
  }
}
