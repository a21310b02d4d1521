package org.praxis.notification;

import org.praxis.platform.Missing;

public class NoSuchDeadLetter extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDeadLetter() {
    super("notification.dead.missing");
  }
}
