package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** The text that was sent is the one that stands there. */
public class NothingChanged extends Refusal {
  private static final long serialVersionUID = 1;

  public NothingChanged() {
    super("communities.guide.nothingChanged");
  }
}
