package org.praxis.training.quiz.view;

import java.time.Instant;
import org.praxis.training.quiz.EndedBy;
import org.praxis.training.quiz.SittingId;

/**
 * One go at a quiz in a list of them.
 *
 * @param endsAt null where time does not matter
 * @param endedAt null while it is open
 * @param percent null while it is open
 * @param counts whether it does not come from before the step was to be done again
 */
public record SittingRow(
    SittingId id,
    Integer number,
    Instant begunAt,
    Instant endsAt,
    Instant endedAt,
    EndedBy endedBy,
    Integer percent,
    Boolean passed,
    Boolean counts) {
  public boolean open() {
    return endedAt == null;
  }

  /** Whether the learner can go on with it. */
  public boolean goesOn() {
    return open() && counts;
  }
}
