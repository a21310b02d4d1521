package org.praxis.training.overview.view;

import java.time.Instant;
import java.util.List;

/**
 * A part of a whole matrix, for a file.
 *
 * @param steps in the order of the cells
 * @param next what asks for the part after this; null after the last
 */
public record CockpitSheet(
    String slug, List<CockpitColumn> steps, List<CockpitRow> rows, Integer next, Instant at) {
  public CockpitSheet {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }
}
