package org.praxis.communities;

/** Who may read a contribution: everybody only when it is published. */
public enum ContributionState {
  /** Waits for a moderator. */
  HELD,
  PUBLISHED,
  /** Back with the author, who can revise it. */
  RETURNED,
  REJECTED,
  /** Taken back by its author, who can restore it. */
  WITHDRAWN
}
