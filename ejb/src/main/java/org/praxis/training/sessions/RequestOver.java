package org.praxis.training.sessions;

import org.praxis.platform.Refusal;

/** Somebody has answered the request, or the learner took it back. */
public class RequestOver extends Refusal {
  private static final long serialVersionUID = 1;

  public RequestOver() {
    super("training.session.request.over");
  }
}
