package org.praxis.moderation.absence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.absence.AbsenceDraft;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

class AbsenceTest {
  private static final PersonId AWAY = PersonId.next();
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  /** Early on 4 January in Auckland, and still the 3rd in Greenwich. */
  private static final Instant NOW = Instant.parse("2027-01-03T15:00:00Z");

  private static Absence absence(String from, String until, PersonId standIn) {
    return new Absence(
        AWAY,
        new AbsenceDraft(LocalDate.parse(from), LocalDate.parse(until), standIn),
        AUCKLAND,
        AWAY,
        NOW);
  }

  @Test
  void daysAreThoseOfWhoeverIsAwayAndTheLastOneIsOneOfThem() {
    Absence day = absence("2027-01-05", "2027-01-05", null);
    Instant begins = LocalDate.parse("2027-01-05").atStartOfDay(AUCKLAND).toInstant();
    Instant ends = LocalDate.parse("2027-01-06").atStartOfDay(AUCKLAND).toInstant();
    assertThat(day.isNow(begins.minusNanos(1))).isFalse();
    assertThat(day.isNow(begins)).isTrue();
    assertThat(day.isNow(ends.minusNanos(1))).isTrue();
    assertThat(day.isNow(ends)).isFalse();
    assertThat(day.isOver(ends)).isTrue();
  }

  @Test
  void itBeginsTodayAtTheEarliestAndEndsWithinAYear() {
    assertThat(absence("2027-01-04", "2027-01-04", null).isNow(NOW)).isTrue();
    assertField("2027-01-03", "2027-01-05", "from");
    assertField("2027-01-06", "2027-01-05", "until");
    absence("2027-01-05", "2028-01-05", null);
    assertField("2027-01-05", "2028-01-06", "until");
  }

  @Test
  void itBeginsWithinTwoYearsAndNoCalendarEndsBefore() {
    absence("2029-01-04", "2029-01-04", null);
    assertField("2029-01-05", "2029-01-05", "from");
    // Later than the database knows, and the last day of all.
    assertField("+300000-01-01", "+300000-01-01", "from");
    assertField("+999999999-12-31", "+999999999-12-31", "from");
    assertField("2027-01-05", "+999999999-12-31", "until");
  }

  @Test
  void nobodyStandsInForThemselves() {
    assertThatThrownBy(() -> absence("2027-01-04", "2027-01-04", AWAY))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("standIn"));
  }

  @Test
  void whoeverIsBackSoonerIsBackOnce() {
    Absence sooner = absence("2027-01-04", "2027-01-08", null);
    sooner.end(NOW);
    assertThat(sooner.isNow(NOW)).isFalse();
    assertThatThrownBy(() -> sooner.end(NOW)).isInstanceOf(ChangedMeanwhile.class);
  }

  private static void assertField(String from, String until, String field) {
    assertThatThrownBy(() -> absence(from, until, null))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains(field));
  }
}
