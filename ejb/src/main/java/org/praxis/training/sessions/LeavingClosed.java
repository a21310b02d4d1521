package org.praxis.training.sessions;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** It is too late to give a seat back. */
public class LeavingClosed extends Refusal {
  private static final long serialVersionUID = 1;

  public LeavingClosed(Instant until) {
    super("training.session.closed.leaving", until);
  }
}
