package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Ballots are for polls. */
public class NotAPoll extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAPoll() {
    super("communities.notAPoll");
  }
}
