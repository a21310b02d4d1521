package org.praxis.moderation.model;

import java.time.Duration;
import java.util.Optional;
import org.praxis.moderation.SanctionKind;

/**
 * How often something was decided against somebody in one place, lately and so that it stands. It
 * proposes and never decides (docs/adr/0031).
 */
public final class Strikes {
  /** After which a decision no longer counts. */
  public static final Duration LAPSE = Duration.ofDays(90);

  private Strikes() {}

  /** What a moderator may think of; nothing is done by itself. */
  public static Optional<SanctionKind> proposal(long strikes) {
    if (strikes >= 5) {
      return Optional.of(SanctionKind.MUTE);
    }
    if (strikes >= 3) {
      return Optional.of(SanctionKind.SLOW);
    }
    return strikes == 2 ? Optional.of(SanctionKind.WARNING) : Optional.empty();
  }
}
