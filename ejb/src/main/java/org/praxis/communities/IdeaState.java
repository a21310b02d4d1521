package org.praxis.communities;

/** What those who look after a community make of an idea. */
public enum IdeaState {
  /** Nobody has decided yet. */
  OPEN,
  PLANNED,
  DONE,
  DECLINED;

  /** Whether wanting it still says something. */
  public boolean isVotable() {
    return this == OPEN || this == PLANNED;
  }
}
