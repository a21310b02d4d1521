package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.moderation.SpaceClock;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;

/**
 * How soon a case is to be decided. Neither moment depends on what time it is, so both stand in an
 * index (docs/adr/0033, 0037).
 *
 * @param rankedAt its place in the queue: when it is due, but for its head start
 * @param dueAt until when somebody is to have decided
 * @param severe whether it is of what is never to be there
 * @param escalation to whom it went up; null where it did not
 */
@Embeddable
public record Urgency(
    @Column(name = "ranked_at") Instant rankedAt,
    @Column(name = "due_at") Instant dueAt,
    @Column(name = "severe") boolean severe,
    Escalation escalation) {
  /** Of what waits to be published. */
  static Urgency of(Collection<HoldReason> reasons, Instant since, SpaceClock clock) {
    boolean severe =
        reasons.stream()
            .map(HoldReason::reason)
            .anyMatch(reason -> reason == Reason.TERM || reason == Reason.PATTERN);
    Instant due = clock.due(since, severe);
    return new Urgency(due.minus(Priority.headStart(reasons)), due, severe, null);
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
    return new Urgency(due.minus(Priority.headStart(reports, accuracy, reach)), due, severe, null);
  }

  Urgency with(Escalation other) {
    return new Urgency(rankedAt, dueAt, severe, other);
  }

  /**
   * Of other words than before: the clock begins anew, and what was handed up stays above, from
   * where it goes up as much later as it is due later.
   */
  Urgency after(Urgency before) {
    return before != null && before.isHandedUp()
        ? with(before.escalation.later(Duration.between(before.dueAt, dueAt)))
        : this;
  }

  /**
   * @throws ChangedMeanwhile where it was handed up so far already
   */
  Urgency handedUp(Escalation up) {
    if (isHandedUp()) {
      expectBelow(up.to());
    }
    return with(up.after(escalation));
  }

  /**
   * @param next when it goes up once more; null where nobody is above
   * @throws ChangedMeanwhile where it is not late, or there already
   */
  Urgency risen(EscalationLevel to, Instant next, Instant now) {
    expectBelow(to);
    Instant when = escalation == null ? dueAt : escalation.next();
    if (when.isAfter(now)) {
      throw new ChangedMeanwhile();
    }
    return with(Escalation.late(escalation, to, now, next));
  }

  /** The same of what went nowhere yet, before it is late. */
  Urgency goneUp(EscalationLevel to, Instant next, Instant now) {
    if (escalation != null) {
      throw new ChangedMeanwhile();
    }
    return with(Escalation.late(null, to, now, next));
  }

  private void expectBelow(EscalationLevel to) {
    if (escalation != null && !escalation.isBelow(to)) {
      throw new ChangedMeanwhile();
    }
  }

  /** Whether somebody wanted it decided above; what is only late anybody may still decide. */
  public boolean isHandedUp() {
    return escalation != null && escalation.isByHand();
  }

  /** To whom it went up, if it did. */
  public Optional<Escalation> escalated() {
    return Optional.ofNullable(escalation);
  }

  /**
   * @param as in which place above whoever would decide stands; null where in none
   * @throws org.praxis.moderation.HandedUp where it was handed up, past them
   */
  public void expectOpenTo(PersonId by, EscalationLevel as) {
    if (escalation != null) {
      escalation.expectOpenTo(by, as);
    }
  }
}
