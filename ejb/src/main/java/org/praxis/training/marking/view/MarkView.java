package org.praxis.training.marking.view;

import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.marking.MarkVerdict;

/**
 * What somebody said of work.
 *
 * @param number from 1; each but the first corrects the one before
 * @param html the message, safe to be shown as it is
 * @param message the same as it was written
 * @param reason why the one before was corrected; null of the first
 * @param stands whether it is the last
 */
public record MarkView(
    Integer number,
    PersonChip marker,
    Instant at,
    MarkVerdict verdict,
    Integer points,
    Integer mostPoints,
    List<CriterionMarkView> criteria,
    String html,
    String message,
    String reason,
    Boolean stands) {
  public MarkView {
    criteria = List.copyOf(criteria);
  }
}
