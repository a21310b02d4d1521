package org.praxis.notification.mail;

/** How soon somebody wants mail. */
public enum Cadence {
  IMMEDIATELY,
  /** In the digest of the day. */
  DAILY,
  /** In the digest of the week. */
  WEEKLY,
  /** In the inbox alone. */
  NEVER
}
