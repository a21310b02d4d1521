package org.praxis.communities.guides;

/** What became of a proposed change. */
public enum ProposalState {
  OPEN,
  ACCEPTED,
  /** Back with whoever proposed it, who can send it anew. */
  RETURNED,
  REJECTED,
  WITHDRAWN
}
