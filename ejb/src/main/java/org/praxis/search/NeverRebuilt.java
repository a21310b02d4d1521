package org.praxis.search;

import org.praxis.platform.Missing;

/** The index was never made anew. */
public class NeverRebuilt extends Missing {
  private static final long serialVersionUID = 1;

  public NeverRebuilt() {
    super("search.rebuild.never");
  }
}
