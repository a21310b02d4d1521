package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.moderation.SpaceClock;
import org.praxis.people.PersonId;

/**
 * How soon a case is to be decided. Neither moment depends on what time it is, so both stand in an
 * index (docs/adr/0033, 0037).
 *
 * @param rankedAt its place in the queue: when it is due, but for its head start
 * @param dueAt until when somebody is to have decided
 * @param severe whether it is of what is never to be there
 */
@Embeddable
public record Urgency(
    @Column(name = "ranked_at") Instant rankedAt,
    @Column(name = "due_at") Instant dueAt,
    @Column(name = "severe") boolean severe) {
  /** Of what waits to be published. */
  static Urgency of(Collection<HoldReason> reasons, Instant since, SpaceClock clock) {
    boolean severe =
        reasons.stream()
            .map(HoldReason::reason)
            .anyMatch(reason -> reason == Reason.TERM || reason == Reason.PATTERN);
    Instant due = clock.due(since, severe);
    return new Urgency(due.minus(Priority.headStart(reasons)), due, severe);
  }

  /** Of what members report. */
  static Urgency of(
      Collection<Report> reports,
      Map<PersonId, Accuracy> accuracy,
      long reach,
      Instant since,
      SpaceClock clock) {
    boolean severe =
        reports.stream().anyMatch(report -> report.clauseKind() == ClauseKind.NEVER_HERE);
    Instant due = clock.due(since, severe);
    return new Urgency(due.minus(Priority.headStart(reports, accuracy, reach)), due, severe);
  }
}
