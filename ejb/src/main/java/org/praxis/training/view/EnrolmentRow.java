package org.praxis.training.view;

import java.time.Instant;
import org.praxis.training.EnrolmentId;

/**
 * How far the reader is on one track.
 *
 * @param trackTitle as it is called in the edition that the reader is on
 * @param edition number of that edition
 * @param done of the steps that are needed; as many as those once the track is finished
 * @param steps how many are needed; neither optional ones nor what a stage does not ask for
 * @param nextStep number of the step to go on with, or null when nothing is left
 * @param certificate its number, or null until the track is finished
 */
public record EnrolmentRow(
    EnrolmentId id,
    String trackSlug,
    String trackTitle,
    Integer edition,
    Instant enrolledAt,
    Instant dueAt,
    Instant completedAt,
    Integer done,
    Integer steps,
    Integer nextStep,
    String certificate) {
  public boolean finished() {
    return completedAt != null;
  }
}
