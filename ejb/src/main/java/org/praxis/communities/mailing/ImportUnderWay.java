package org.praxis.communities.mailing;

import org.praxis.platform.Refusal;

/** One archive at a time in a community, on all nodes together. */
public class ImportUnderWay extends Refusal {
  private static final long serialVersionUID = 1;

  public ImportUnderWay() {
    super("communities.import.underWay");
  }
}
