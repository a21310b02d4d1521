package org.praxis.communities.attention;

import org.praxis.platform.Missing;

/** The reader has no bookmark of that identity. */
public class NoSuchBookmark extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchBookmark() {
    super("communities.bookmark.missing");
  }
}
