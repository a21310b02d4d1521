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
 */
public record SittingRow(
    SittingId id,
    Integer number,
    Instant begunAt,
    Instant endsAt,
    Instant endedAt,
    EndedBy endedBy,
    Integer percent,
    Boolean passed) {
  public boolean open() {
    return endedAt == null;
  }
}
