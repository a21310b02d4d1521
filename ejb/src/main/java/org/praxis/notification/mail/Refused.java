package org.praxis.notification.mail;

import org.praxis.notification.mail.model.Nobody;

/** The mail server does not take a letter, and its connection is as good as before. */
class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final int code;
  private final boolean address;

  /**
   * @param code which it answered (RFC 5321, 4.2.3)
   * @param address whether it said so of the address
   */
  Refused(Throwable cause, int code, boolean address) {
    super(cause.getMessage(), cause);
    this.code = code;
    this.address = address;
  }

  int code() {
    return code;
  }

  boolean nobody() {
    return address && Nobody.isSaidBy(getMessage());
  }
}
