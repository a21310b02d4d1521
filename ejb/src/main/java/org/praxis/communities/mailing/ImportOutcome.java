package org.praxis.communities.mailing;

/** What became of an import; what was written by then stays, and comes once. */
public enum ImportOutcome {
  DONE,
  CANCELLED,
  FAILED
}
