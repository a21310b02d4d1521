package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Whoever wrote it does not endorse it. */
public class OwnContribution extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnContribution() {
    super("communities.endorse.own");
  }
}
