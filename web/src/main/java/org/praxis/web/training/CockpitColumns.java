package org.praxis.web.training;

import java.util.ArrayList;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitSheet;

/** The columns of a cockpit's files. */
final class CockpitColumns {
  private static final List<String> FIRST =
      List.of(
          "name",
          "office",
          "manager",
          "edition",
          "status",
          "due",
          "last_activity",
          "finished",
          "done",
          "needed");

  private CockpitColumns() {}

  /** Numbered, for two steps may be called alike. */
  static String[] names(CockpitSheet sheet) {
    List<String> names = new ArrayList<>(FIRST);
    for (String step : sheet.steps()) {
      names.add(names.size() - FIRST.size() + 1 + " " + step);
    }
    return names.toArray(String[]::new);
  }

  static Object[] values(CockpitRow row) {
    List<Object> values = new ArrayList<>();
    values.add(name(row.person()));
    values.add(row.office());
    values.add(name(row.manager()));
    values.add(row.edition());
    values.add(row.status().name());
    values.add(row.due());
    values.add(row.activeAt());
    values.add(row.finishedAt());
    values.add(row.done());
    values.add(row.needed());
    for (CockpitCell cell : row.cells()) {
      values.add(cell.state() == CellState.DONE ? cell.at() : cell.state().name());
    }
    return values.toArray();
  }

  private static String name(PersonChip chip) {
    return chip == null ? null : chip.name();
  }
}
