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
  WITHDRAWN,
  /** Removed by a moderator, who can restore it; its author cannot (docs/adr/0030). */
  REMOVED;

  /** Whether it is gone from where others had read it. */
  public boolean isGone() {
    return this == WITHDRAWN || this == REMOVED;
  }
}
