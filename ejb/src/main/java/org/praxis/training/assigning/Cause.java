package org.praxis.training.assigning;

/** What made something happen to an assignment. */
public enum Cause {
  /** A rule was made, changed or ended. */
  RULE,
  /** A change of a rule was undone. */
  UNDO,
  /** The directory, and so an audience, says something else of the person. */
  DIRECTORY,
  COMPLETION,
  TIME,
  /** Somebody decided about this very person. */
  PERSON
}
