package org.praxis.web.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.praxis.people.view.PersonChip;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitColumn;
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

  // Of a quiz or an assignment what each reached stands beside how they are.
  private static final String RESULT = "percent";

  private CockpitColumns() {}

  /** Numbered, for two steps may be called alike. */
  static String[] names(CockpitSheet sheet) {
    return names(sheet, FIRST, RESULT);
  }

  static String[] titles(CockpitSheet sheet, Words words) {
    return names(
        sheet,
        FIRST.stream().map(name -> words.of("training.cockpit.column." + name)).toList(),
        words.of("training.cockpit.column." + RESULT));
  }

  private static String[] names(CockpitSheet sheet, List<String> first, String result) {
    List<String> names = new ArrayList<>(first);
    int number = 1;
    for (CockpitColumn step : sheet.steps()) {
      String name = number++ + " " + step.title();
      names.add(name);
      if (step.graded()) {
        names.add(name + " (" + result + ")");
      }
    }
    return names.toArray(String[]::new);
  }

  static Object[] values(CockpitSheet sheet, CockpitRow row) {
    return values(sheet, row, row.status().name(), CellState::name);
  }

  static Object[] values(CockpitSheet sheet, CockpitRow row, Words words) {
    return values(
        sheet,
        row,
        words.of(status(row.status())),
        state -> words.of("training.cockpit.sheet." + state));
  }

  /** Key of what a status is called, as on the page. */
  static String status(CockpitStatus status) {
    return "platform.state." + (status == CockpitStatus.FINISHED ? "DONE" : status);
  }

  private static Object[] values(
      CockpitSheet sheet, CockpitRow row, String status, Function<CellState, String> called) {
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
    for (int i = 0; i < row.cells().size(); i++) {
      CockpitCell cell = row.cells().get(i);
      values.add(cell.state() == CellState.DONE ? cell.at() : called.apply(cell.state()));
      if (sheet.steps().get(i).graded()) {
        values.add(cell.result() == null ? null : cell.result().percent());
      }
    }
    return values.toArray();
  }

  private static String name(PersonChip chip) {
    return chip == null ? null : chip.name();
  }
}
