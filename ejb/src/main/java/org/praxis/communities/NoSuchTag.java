package org.praxis.communities;

import org.praxis.platform.Missing;

/** No topic that the reader may read has the tag. */
public class NoSuchTag extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchTag() {
    super("communities.tag.none");
  }
}
