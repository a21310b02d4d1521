package org.praxis.web.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.praxis.people.view.PersonChip;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitSheet;

/**
 * The columns of a cockpit's files: in values named as in the API, in a workbook in its reader's
 * language.
 */
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
          "completed_before",
          "done",
          "needed");

  private CockpitColumns() {}

  /** Numbered, for two steps may be called alike. */
  static String[] names(CockpitSheet sheet) {
    return names(sheet, FIRST);
  }

  static String[] titles(CockpitSheet sheet, Words words) {
    return names(
        sheet, FIRST.stream().map(name -> words.of("training.cockpit.column." + name)).toList());
  }

  private static String[] names(CockpitSheet sheet, List<String> first) {
    List<String> names = new ArrayList<>(first);
    for (String step : sheet.steps()) {
      names.add(names.size() - FIRST.size() + 1 + " " + step);
    }
    return names.toArray(String[]::new);
  }

  static Object[] values(CockpitRow row) {
    return values(row, row.status().name(), CellState::name);
  }

  static Object[] values(CockpitRow row, Words words) {
    return values(
        row, words.of(status(row.status())), state -> words.of("training.cockpit.sheet." + state));
  }

  /** Key of what a status is called, as on the page. */
  static String status(CockpitStatus status) {
    return "platform.state." + (status == CockpitStatus.FINISHED ? "DONE" : status);
  }

  private static Object[] values(
      CockpitRow row, String status, Function<CellState, String> called) {
    List<Object> values = new ArrayList<>();
    values.add(name(row.person()));
    values.add(row.office());
    values.add(name(row.manager()));
    values.add(row.edition());
    values.add(status);
    values.add(ComplianceFiles.until(row.due()));
    values.add(row.activeAt());
    values.add(row.finishedAt());
    values.add(row.completedBefore());
    values.add(row.done());
    values.add(row.needed());
    for (CockpitCell cell : row.cells()) {
      values.add(cell.state() == CellState.DONE ? cell.at() : called.apply(cell.state()));
    }
    return values.toArray();
  }

  private static String name(PersonChip chip) {
    return chip == null ? null : chip.name();
  }
}
