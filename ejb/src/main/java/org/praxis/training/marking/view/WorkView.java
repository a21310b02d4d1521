package org.praxis.training.marking.view;

import java.time.Instant;
import java.util.List;
import org.praxis.training.StepId;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.WorkState;

/**
 * A learner's own work on an assignment.
 *
 * @param id null while nothing was kept
 * @param step in the edition that the learner is on; null where it has that step no more
 * @param text as it is written now, in Markdown
 * @param version of that text; 0 while nothing was kept
 * @param left how often it may be handed in still; null for as often as one likes
 * @param late whether it would come after the due date now
 * @param taken until when a marker has it before them; null where none has
 * @param handIns the latest first
 */
public record WorkView(
    WorkId id,
    String trackSlug,
    String trackTitle,
    StepId step,
    Integer number,
    String stepTitle,
    WorkState state,
    String text,
    List<FileView> files,
    Long version,
    Instant savedAt,
    Integer left,
    Instant dueAt,
    Boolean late,
    Instant taken,
    List<HandInView> handIns) {
  public WorkView {
    files = List.copyOf(files);
    handIns = List.copyOf(handIns);
  }
}
