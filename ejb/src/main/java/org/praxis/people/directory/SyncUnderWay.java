package org.praxis.people.directory;

import org.praxis.platform.Refusal;

/** One run at a time, on all nodes together. */
public class SyncUnderWay extends Refusal {
  private static final long serialVersionUID = 1;

  public SyncUnderWay() {
    super("people.sync.underWay");
  }
}
