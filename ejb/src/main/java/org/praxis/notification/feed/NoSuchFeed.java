package org.praxis.notification.feed;

import org.praxis.platform.Missing;

/** Its key is nobody's (any more), or opens nothing of that name. */
public class NoSuchFeed extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchFeed() {
    super("notification.feed.missing");
  }
}
