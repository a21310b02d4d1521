package org.praxis.search;

import org.praxis.platform.Refusal;

/** The index is being made anew already. */
public class RebuildUnderWay extends Refusal {
  private static final long serialVersionUID = 1L;

  public RebuildUnderWay() {
    super("search.rebuild.underWay");
  }
}
