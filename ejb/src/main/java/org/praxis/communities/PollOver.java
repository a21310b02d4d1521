package org.praxis.communities;

import org.praxis.platform.Refusal;

/** The poll has ended; its result stands. */
public class PollOver extends Refusal {
  private static final long serialVersionUID = 1;

  public PollOver() {
    super("communities.poll.over");
  }
}
