package org.praxis.moderation;

/** Why a contribution waits for a moderator's decision. */
public enum Reason {
  TERM,
  PATTERN,
  OUTSIDE_LINK,
  FIRST_CONTRIBUTIONS,
  /** Whatever is sent there is read before. */
  EVERYTHING,
  /** Whatever is sent there by some whom the company names is read before. */
  AUDIENCE,
  /**
   * The author changed what was waiting or had been returned: who asked for the change should see
   * it.
   */
  REVISED,
  /** It is published, and read afterwards. */
  AFTERWARDS,
  /** Members report what is published. */
  REPORTED;

  /** Whether others read what a moderator decides on for it. */
  public boolean isOfPublished() {
    return this == AFTERWARDS || this == REPORTED;
  }
}
