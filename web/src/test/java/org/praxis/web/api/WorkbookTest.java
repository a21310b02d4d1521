package org.praxis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private interface Writing {
    void to(Workbook book) throws IOException;
  }

  @TempDir Path folder;

  // By its directory, as programs for sheets read it: sizes stand behind what was sent on the way.
  private Map<String, String> parts(Writing writing) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), BERLIN)) {
      writing.to(book);
    }
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void whatBeginsLikeAFormulaIsAText() throws IOException {
    String sheet =
        parts(book -> book.sheet("people", "name").add("=1+1").add("@SUM(A1)", "+49 30"))
            .get("xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("=1+1", "@SUM(A1)", "+49 30").doesNotContain("<f>");
  }

  @Test
  void eachSheetHasItsRowsHoweverManyTheyAre() throws IOException {
    Map<String, String> parts =
        parts(
            book -> {
              book.sheet("about").add("made", LocalDate.parse("2027-01-02")).add();
              book.sheet("rows", "number", "name");
              for (int i = 0; i < 1200; i++) {
                book.add(i, i % 2 == 0 ? null : "P" + i);
              }
            });
    assertThat(parts.get("xl/workbook.xml")).contains("\"about\"", "\"rows\"");
    assertThat(parts.get("xl/worksheets/sheet2.xml").split("<row ")).hasSize(1202);
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("P1199");
  }

  @Test
  void aMomentIsThatOfTheReadersClockAndWhatCannotStandInXmlIsLeftOut() throws IOException {
    String sheet =
        parts(book -> book.sheet("s").add(Instant.parse("2027-01-01T23:30:00Z"), "a\u0000b", 7L))
            .get("xl/worksheets/sheet1.xml");
    // Days since 1900 of 2 January, half past midnight.
    assertThat(sheet).contains("46389.0208").contains("a b").contains("<v>7</v>");
  }
}
