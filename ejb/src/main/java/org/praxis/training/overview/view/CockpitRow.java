package org.praxis.training.overview.view;

import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.EnrolmentId;
import org.praxis.training.overview.CockpitStatus;

/**
 * A learner of a track, with a cell for each step that is shown.
 *
 * @param manager null where nobody leads them
 * @param enrolment null where they have never begun, as are edition and activity
 * @param finishedAt null while they have not
 * @param completedBefore when somebody completed it last who has to do it again and has not begun
 *     that; else null
 */
public record CockpitRow(
    PersonChip person,
    PersonChip manager,
    String office,
    EnrolmentId enrolment,
    Integer edition,
    Instant due,
    boolean late,
    Instant activeAt,
    Instant finishedAt,
    Instant completedBefore,
    int done,
    int needed,
    CockpitStatus status,
    List<CockpitCell> cells) {
  public CockpitRow {
    cells = List.copyOf(cells);
  }
}
