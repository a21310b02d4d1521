package org.praxis.moderation.model;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;

/**
 * How much sooner a case is looked at than one that came in at the same moment. A head start in
 * time never changes the order of two cases that wait, so the order can stand in an index
 * (docs/adr/0033).
 */
final class Priority {
  private Priority() {}

  static Duration headStart(Collection<HoldReason> reasons) {
    return reasons.stream()
        .map(HoldReason::reason)
        .map(Priority::headStart)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static Duration headStart(Reason reason) {
    return switch (reason) {
      case TERM, PATTERN -> Duration.ofHours(24);
      // They have waited for a moderator once already.
      case REVISED -> Duration.ofHours(4);
      case OUTSIDE_LINK, FIRST_CONTRIBUTIONS, EVERYTHING -> Duration.ZERO;
    };
  }
}
