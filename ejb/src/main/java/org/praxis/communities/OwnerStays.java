package org.praxis.communities;

import org.praxis.platform.Refusal;

/** A community always has its one owner; the duty is handed over, not given up. */
public class OwnerStays extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnerStays() {
    super("communities.ownerStays");
  }
}
