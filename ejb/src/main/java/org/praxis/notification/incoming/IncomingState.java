package org.praxis.notification.incoming;

/** What became of a mail that came to us. */
public enum IncomingState {
  WAITING,
  /** It is a contribution, and others read it. */
  POSTED,
  /** It is a contribution, and a moderator reads it first. */
  HELD,
  /** It says that something did not arrive. */
  BOUNCE,
  /** A machine sent it, or it is for nobody. */
  IGNORED,
  /** It could not become what its author wanted; they were told. */
  REFUSED,
  /** It failed so often that it waits for an administrator. */
  DEAD
}
