package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** The change does not wait for an answer any more. */
public class ProposalAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public ProposalAnswered() {
    super("communities.guide.proposal.answered");
  }
}
