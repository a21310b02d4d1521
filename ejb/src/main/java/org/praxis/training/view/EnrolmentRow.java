package org.praxis.training.view;

import java.time.Instant;
import org.praxis.training.EnrolmentId;

/**
 * How far the reader is on one track.
 *
 * @param nextStep number of the first step that is not done, or null when all are
 * @param certificate its number, or null until the track is finished
 */
public record EnrolmentRow(
    EnrolmentId id,
    String trackSlug,
    String trackTitle,
    Instant enrolledAt,
    Instant dueAt,
    Instant completedAt,
    Long done,
    Long steps,
    Integer nextStep,
    String certificate) {
  public boolean finished() {
    return completedAt != null;
  }
}
