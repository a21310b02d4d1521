package org.praxis.training.marking.view;

import java.time.Instant;
import java.util.List;

/**
 * Work as it was handed in once.
 *
 * @param html safe to be shown as it is
 * @param late whether it came after the due date
 * @param takenBackAt null where it was not
 * @param marks the first one first
 */
public record HandInView(
    Integer number,
    Instant at,
    Boolean late,
    Instant takenBackAt,
    String html,
    List<FileView> files,
    List<MarkView> marks) {
  public HandInView {
    files = List.copyOf(files);
    marks = List.copyOf(marks);
  }
}
