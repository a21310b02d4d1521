package org.praxis.moderation.absence;

import java.time.Instant;
import java.util.Optional;
import org.praxis.platform.Refusal;

/** Whoever is away takes no case to themselves; says how to be back. */
public class Away extends Refusal {
  private static final long serialVersionUID = 1;

  public Away(Instant end) {
    super("moderation.absence.away", end);
  }

  @Override
  public Optional<String> wayOut() {
    return Optional.of("/moderation/absence");
  }
}
