package org.praxis.training.sessions;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Nobody can have been there yet. */
public class NotYetBegun extends Refusal {
  private static final long serialVersionUID = 1;

  public NotYetBegun(Instant begins) {
    super("training.session.notBegun", begins);
  }
}
