package org.praxis.moderation;

/** What a moderator decides on a case. */
public enum Verdict {
  APPROVE,
  /** Back to the author, who can revise and submit again. */
  RETURN,
  REJECT
}
