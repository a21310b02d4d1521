package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitColumn;
import org.praxis.training.overview.view.CockpitResult;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitSheet;
import org.praxis.web.api.Csv;
import org.praxis.web.api.Workbook;
import org.praxis.web.problem.Texts;

/** What learners reached, in the cockpit's files. */
class CockpitColumnsTest {
  private static final Instant AT = Instant.parse("2027-02-01T10:00:00Z");

  private final CockpitSheet sheet =
      new CockpitSheet(
          "t",
          List.of(
              new CockpitColumn("Read", false),
              new CockpitColumn("Quiz", true),
              new CockpitColumn("Essay", true)),
          List.of(
              row(
                  new CockpitCell(CellState.DONE, AT, null),
                  new CockpitCell(CellState.OPEN, null, CockpitResult.quiz(40, 3)),
                  new CockpitCell(CellState.DONE, AT, CockpitResult.work(7, 9))),
              row(
                  new CockpitCell(CellState.OPEN, null, null),
                  new CockpitCell(CellState.LOCKED, null, CockpitResult.quiz(null, 1)),
                  new CockpitCell(CellState.LOCKED, null, null))),
          null,
          AT);

  private static CockpitRow row(CockpitCell... cells) {
    return new CockpitRow(
        null,
        null,
        null,
        null,
        1,
        AT,
        false,
        null,
        null,
        null,
        1,
        3,
        CockpitStatus.IN_PROGRESS,
        List.of(cells));
  }

  @Test
  void commaSeparatedTheyStandBesideTheirStepAndAreEmptyWhereThereIsNone() {
    assertThat(CockpitColumns.names(sheet))
        .endsWith("1 Read", "2 Quiz", "2 Quiz (percent)", "3 Essay", "3 Essay (percent)");
    Csv csv = new Csv(CockpitColumns.names(sheet));
    sheet.rows().forEach(row -> csv.add(CockpitColumns.values(sheet, row)));
    String[] lines = csv.text().split("\r\n");
    assertThat(lines[1]).endsWith("," + AT + ",OPEN,40," + AT + ",77");
    assertThat(lines[2]).endsWith(",OPEN,LOCKED,,LOCKED,");
  }

  @Test
  void inAWorkbookTheyAreNumbersAndTheHeadSaysOfWhat(@TempDir Path folder) throws Exception {
    Words words =
        new Words() {
          @Override
          String of(String key, Object... values) {
            return Texts.of(key, Locale.GERMAN, ZoneOffset.UTC, values);
          }
        };
    Path file = folder.resolve("cockpit.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), ZoneOffset.UTC)) {
      book.sheet("s", CockpitColumns.titles(sheet, words));
      for (CockpitRow row : sheet.rows()) {
        book.add(CockpitColumns.values(sheet, row, words));
      }
    }
    String cells = written(file);
    // Eleven columns come before those of the steps: M is the quiz, N what was reached in it.
    assertThat(cells).contains("2 Quiz (Ergebnis in %)", "3 Essay (Ergebnis in %)");
    assertThat(cells).containsPattern("<c r=\"N2\"[^>]*><v>40</v>");
    assertThat(cells).containsPattern("<c r=\"P2\"[^>]*><v>77</v>");
    assertThat(cells).doesNotContainPattern("<c r=\"N3\"[^>]*><v>");
  }

  private static String written(Path book) throws Exception {
    try (ZipFile zip = new ZipFile(book.toFile())) {
      ZipEntry cells = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(cells).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
