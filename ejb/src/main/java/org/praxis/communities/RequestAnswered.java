package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Somebody else has answered, or whoever asked took it back. */
public class RequestAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public RequestAnswered() {
    super("communities.request.answered");
  }
}
