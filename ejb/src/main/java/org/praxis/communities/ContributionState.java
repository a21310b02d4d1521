package org.praxis.communities;

import org.praxis.moderation.Verdict;

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

  /**
   * Where what others read stands after a moderator decided on reports of it.
   *
   * @throws IllegalStateException where there was nothing to decide
   */
  public ContributionState reported(Verdict verdict) {
    return switch (verdict) {
      case KEEP -> this;
      case REMOVE -> from(PUBLISHED, REMOVED);
      case RESTORE -> from(REMOVED, PUBLISHED);
      default -> throw new IllegalArgumentException("no answer to a report: " + verdict);
    };
  }

  private ContributionState from(ContributionState expected, ContributionState to) {
    if (this != expected) {
      throw new IllegalStateException("not " + expected + " but " + this);
    }
    return to;
  }

  /** Whether it is gone from where others had read it. */
  public boolean isGone() {
    return this == WITHDRAWN || this == REMOVED;
  }
}
