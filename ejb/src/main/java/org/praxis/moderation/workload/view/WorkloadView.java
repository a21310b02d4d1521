package org.praxis.moderation.workload.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.view.QueuePlace;

/**
 * How moderation goes in a place, or in all that are open to whoever asks.
 *
 * @param place null for all of them
 * @param days the period that was asked for
 * @param since its beginning: the Monday before so many days
 * @param weeks the earliest first, without a gap
 * @param clauses those with the most decisions first
 * @param rules those that held the most first
 * @param cut whether there are more clauses or rules than are listed
 */
public record WorkloadView(
    QueuePlace place,
    Integer days,
    Instant since,
    Instant until,
    Backlog backlog,
    List<Week> weeks,
    FirstDecisions firstDecisions,
    AppealsHeard appeals,
    List<ClauseQuality> clauses,
    List<RuleQuality> rules,
    Boolean cut) {
  /** Whether nothing has come in or was decided at all. */
  public boolean nothing() {
    return backlog.waiting() == 0
        && appeals.filed() == 0
        && weeks.stream().allMatch(week -> week.opened() == 0 && week.decided() == 0);
  }
}
