package org.praxis.moderation;

/** What a moderator decides on a case. */
public enum Verdict {
  APPROVE,
  /** Back to the author, who can revise and submit again. */
  RETURN,
  REJECT;

  /** Whether the author has a right to know the clause that it rests on, and why, and to appeal. */
  public boolean takesAway() {
    return this == RETURN || this == REJECT;
  }
}
