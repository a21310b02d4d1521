package org.praxis.notification.mail;

/** Where a letter stands. */
public enum LetterState {
  WAITING,
  /** The mail server took it. */
  SENT,
  /** Nothing was left to say, or nobody to say it to. */
  DROPPED,
  /** Refused so often that it waits for an administrator. */
  DEAD
}
