package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** The days in which one could appeal are over; says since when. */
public class AppealTooLate extends Refusal {
  private static final long serialVersionUID = 1;

  public AppealTooLate(Instant until) {
    super("moderation.appeal.tooLate", until);
  }
}
