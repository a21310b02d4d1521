package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Somebody says once of a contribution that they applied it. */
public class AlreadyApplied extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyApplied() {
    super("communities.endorse.already");
  }
}
