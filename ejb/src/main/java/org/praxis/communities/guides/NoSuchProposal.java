package org.praxis.communities.guides;

import org.praxis.platform.Missing;

/** There is no such proposed change, or it is not for the reader. */
public class NoSuchProposal extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchProposal() {
    super("communities.guide.proposal.missing");
  }
}
