package org.praxis.communities.guides;

import org.praxis.platform.Missing;

/** There is no such revision of a guide, or the reader may not know of it. */
public class NoSuchGuideRevision extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchGuideRevision() {
    super("communities.guide.revision.missing");
  }
}
