package org.praxis.communities.guides;

import org.praxis.platform.Missing;

/** There is no such guide, or the reader may not know of it. */
public class NoSuchGuide extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchGuide() {
    super("communities.guide.missing");
  }
}
