package org.praxis.moderation;

/** When moderators of a place read what is sent there. */
public enum ReviewMode {
  /** Before others see it. */
  BEFORE,
  /** Others see it at once, and a moderator reads it afterwards. */
  AFTER,
  /** Where somebody reports it. */
  ON_REPORT
}
