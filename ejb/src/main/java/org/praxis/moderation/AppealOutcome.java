package org.praxis.moderation;

/** What another moderator finds when somebody appeals. */
public enum AppealOutcome {
  /** The decision stands. */
  UPHELD,
  /** The decision does not stand, and what it took is put back. */
  OVERTURNED
}
