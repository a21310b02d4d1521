package org.praxis.moderation.model;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.people.PersonId;

/**
 * How much sooner a case is looked at than one that came in at the same moment. A head start in
 * time never changes the order of two cases that wait, so the order can stand in an index
 * (docs/adr/0033).
 */
final class Priority {
  // Hours for a reporter who was always right, for all of them together, and for all readers.
  private static final int VOICE = 8;
  private static final int VOICES = 24;
  private static final int READERS = 12;

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
      case OUTSIDE_LINK, FIRST_CONTRIBUTIONS, EVERYTHING, AUDIENCE, AFTERWARDS -> Duration.ZERO;
      // That depends on who says what of it.
      case REPORTED -> Duration.ZERO;
    };
  }

  /**
   * Of what members report: by the weightiest clause that they name, by how many say so, each as
   * often as they were right before, and by how many read it.
   */
  static Duration headStart(
      Collection<Report> reports, Map<PersonId, Accuracy> accuracy, long reach) {
    Duration severity =
        reports.stream()
            .map(report -> severity(report.clauseKind()))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    double voices =
        reports.stream()
            .map(report -> accuracy.get(report.reporter()))
            .mapToDouble(known -> known == null ? Accuracy.UNKNOWN : known.share())
            .sum();
    double readers = Math.log(1.0 + Math.max(0, reach)) / Math.log(2);
    return severity.plus(hours(voices * VOICE, VOICES)).plus(hours(readers, READERS));
  }

  private static Duration severity(ClauseKind clause) {
    return clause == ClauseKind.NEVER_HERE ? Duration.ofHours(24) : Duration.ofHours(2);
  }

  private static Duration hours(double many, int most) {
    return Duration.ofMinutes(Math.round(60 * Math.min(many, most)));
  }
}
