package org.praxis.training.sessions;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** It is too late to book. */
public class BookingClosed extends Refusal {
  private static final long serialVersionUID = 1;

  public BookingClosed(Instant until) {
    super("training.session.closed", until);
  }
}
