package org.praxis.notification.hook;

import org.praxis.platform.Missing;

/** A hook that is not there, or is not that of a community of the one who asks. */
public class NoSuchHook extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchHook() {
    super("notification.hook.missing");
  }
}
