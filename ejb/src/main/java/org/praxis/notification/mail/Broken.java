package org.praxis.notification.mail;

/** A connection ended within a letter: whether the server has it nobody knows. */
class Broken extends Exception {
  private static final long serialVersionUID = 1;

  Broken(Throwable cause) {
    super(cause);
  }
}
