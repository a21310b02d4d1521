package org.praxis.notification.hook;

import org.praxis.platform.Missing;

/** Older than the log, or of another hook. */
public class NoSuchDelivery extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDelivery() {
    super("notification.hook.delivery.missing");
  }
}
