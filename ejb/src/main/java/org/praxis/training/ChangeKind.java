package org.praxis.training;

/** What becomes of a step from one edition to another. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  /** Says what it said, in another place. */
  MOVED,
  REMOVED,
  SAME
}
