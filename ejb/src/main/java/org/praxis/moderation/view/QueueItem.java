package org.praxis.moderation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.people.view.PersonChip;

/**
 * A case that waits for a decision, as one row of the queue.
 *
 * @param version to be sent back with a decision
 * @param claim who has it to themselves; null when nobody has
 * @param reports how many members report it; 0 of what waits to be published
 * @param due until when somebody is to have decided
 * @param escalated to whom it went up; null where it did not
 */
public record QueueItem(
    CaseId id,
    Long version,
    ContentSummary summary,
    PersonChip author,
    List<HoldReason> reasons,
    Instant submittedAt,
    ClaimView claim,
    Long reports,
    DueView due,
    EscalationLevel escalated) {
  public QueueItem {
    reasons = List.copyOf(reasons);
  }

  /** Whether others read it already. */
  @JsonIgnore
  public boolean isPublished() {
    return reasons.stream().map(HoldReason::reason).anyMatch(Reason::isOfPublished);
  }
}
