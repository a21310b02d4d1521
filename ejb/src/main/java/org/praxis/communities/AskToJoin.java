package org.praxis.communities;

import org.praxis.platform.Refusal;

/** This community is joined by asking. */
public class AskToJoin extends Refusal {
  private static final long serialVersionUID = 1;

  public AskToJoin() {
    super(Kind.FORBIDDEN, "communities.askToJoin");
  }
}
