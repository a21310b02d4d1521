package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.view.CockpitColumn;
import org.praxis.training.overview.view.CockpitSheet;
import org.praxis.web.problem.Texts;

class StandingWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant END = Instant.parse("2026-03-02T22:59:59.999999Z");

  @Test
  void whoHasBegunIsInProgressForEverybodyWhoLooks() {
    assertThat(Words.state(Standing.OPEN, true, false)).isEqualTo("IN_PROGRESS");
    assertThat(Words.state(Standing.OPEN, false, false)).isEqualTo("NEVER");
    assertThat(Words.state(Standing.OPEN, true, true)).isEqualTo("DUE_SOON");
    assertThat(Words.state(Standing.LAPSED, true, false)).isEqualTo("LAPSED");
  }

  @Test
  void theEndOfADayIsOfThatDayWhereverItsReaderIs() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(CompanyTime.exact(END, BERLIN, tokyo, Locale.GERMAN))
        .contains("2. März 2026", "23:59", "Mitteleuropäische Zeit");
    assertThat(CompanyTime.exact(END, BERLIN, ZoneId.of("Europe/Paris"), Locale.GERMAN))
        .contains("2. März 2026")
        .doesNotContain("(");
  }

  @Test
  void eachColumnAndValueOfAWorkbookHasAWordInEachLanguage() {
    CockpitSheet sheet =
        new CockpitSheet(
            "t",
            List.of(new CockpitColumn("Read", false), new CockpitColumn("Quiz", true)),
            List.of(),
            null,
            END);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Words words = words(locale);
      assertThat(CockpitColumns.titles(sheet, words))
          .hasSize(14)
          .contains("1 Read", "2 Quiz")
          .noneMatch(title -> title.contains("training."));
      for (Standing standing : Standing.values()) {
        assertThat(words.of(Words.standing(standing))).isNotBlank();
      }
      for (CockpitStatus status : CockpitStatus.values()) {
        assertThat(words.of(CockpitColumns.status(status))).isNotBlank();
      }
      for (CellState state : CellState.values()) {
        if (state != CellState.DONE) {
          assertThat(words.of("training.cockpit.sheet." + state)).isNotBlank();
        }
      }
    }
    assertThat(CockpitColumns.titles(sheet, words(Locale.GERMAN))).startsWith("Name", "Standort");
  }

  @Test
  void theWordsOfWhatWasReachedFollowItsNumbers() {
    assertThat(words(Locale.GERMAN).of("training.cockpit.reached.quiz", 84, 2, null, null))
        .isEqualTo("bestenfalls 84 % in 2 Versuchen");
    assertThat(words(Locale.ENGLISH).of("training.cockpit.reached.quiz.short", 84, 1, null, null))
        .isEqualTo("84 %");
    assertThat(words(Locale.ENGLISH).of("training.cockpit.reached.begun", null, 1, null, null))
        .isEqualTo("1 sitting, not over yet");
    assertThat(words(Locale.ENGLISH).of("training.cockpit.reached.work", 70, null, 7, 10))
        .isEqualTo("7 of 10 points");
  }

  private static Words words(Locale locale) {
    return new Words() {
      @Override
      String of(String key, Object... values) {
        return Texts.of(key, locale, BERLIN, values);
      }
    };
  }
}
