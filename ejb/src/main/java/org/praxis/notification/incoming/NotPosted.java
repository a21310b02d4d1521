package org.praxis.notification.incoming;

import jakarta.ejb.ApplicationException;

/** A reply cannot become a contribution; its author is told why by mail. */
@ApplicationException(rollback = true)
class NotPosted extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason which of the answers says it
   */
  NotPosted(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
