package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Votes and decisions are for ideas. */
public class NotAnIdea extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAnIdea() {
    super("communities.notAnIdea");
  }
}
