package org.praxis.moderation;

/** What somebody may no longer do for a while, from the lightest on. */
public enum SanctionKind {
  /** They may do what they could; it is said, and counts. */
  WARNING,
  /** One contribution in so many minutes, in one place. */
  SLOW,
  /** Nothing in one place. */
  MUTE,
  /** Nothing anywhere; for those who moderate in the whole company to say. */
  SUSPENSION;

  public boolean isCompanyWide() {
    return this == SUSPENSION;
  }
}
