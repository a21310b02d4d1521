package org.praxis.moderation;

/** What a clause of a charter says about talk in its place. */
public enum ClauseKind {
  IN_SCOPE,
  OUT_OF_SCOPE,
  /**
   * Must not be published here at all; its terms hold a contribution before anybody else reads it.
   */
  NEVER_HERE
}
