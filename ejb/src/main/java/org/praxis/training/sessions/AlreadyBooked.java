package org.praxis.training.sessions;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** The learner has a booking of the same step at another date. */
public class AlreadyBooked extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyBooked(Instant other) {
    super("training.session.alreadyBooked", other);
  }
}
