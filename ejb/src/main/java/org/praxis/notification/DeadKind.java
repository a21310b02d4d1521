package org.praxis.notification;

/** What could not be done, however often it was tried. */
public enum DeadKind {
  /** A mail that the mail server does not take. */
  LETTER,
  /** A mail that came to us and cannot be read. */
  INCOMING,
  /** News that a part of Praxis could not take in. */
  DELIVERY
}
