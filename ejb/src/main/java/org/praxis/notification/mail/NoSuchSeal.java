package org.praxis.notification.mail;

import org.praxis.platform.Missing;

/** Not signed by us, or of a letter that is gone. */
public class NoSuchSeal extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchSeal() {
    super("notification.noSuchSeal");
  }
}
