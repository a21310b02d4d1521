package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Whoever asks may not write there for now; says until when and why. What they typed is theirs. */
public class Silenced extends Refusal {
  private static final long serialVersionUID = 1;

  public Silenced(boolean everywhere, Instant until, String reason) {
    super(
        Kind.FORBIDDEN,
        everywhere ? "moderation.sanction.suspended" : "moderation.sanction.muted",
        until,
        reason);
  }
}
