package org.praxis.communities;

/** What somebody says of what a colleague wrote. */
public enum EndorsementKind {
  /** That it helped them. */
  HELPED,
  /** That they applied it, and in a sentence how. */
  APPLIED
}
