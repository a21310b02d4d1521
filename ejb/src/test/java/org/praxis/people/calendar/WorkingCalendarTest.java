package org.praxis.people.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.people.calendar.view.ClosedDay;
import org.praxis.people.calendar.view.Region;

class WorkingCalendarTest {
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Predicate<LocalDate> NEVER = day -> false;
  private static final PublicHolidays HOLIDAYS = new PublicHolidays();

  /** Times are those of the office: 27 November 2026 is a Friday. */
  @ParameterizedTest(name = "{1} hours from {0} are over at {2}")
  @CsvSource({
    "2026-11-23T09:00, 8, 2026-11-23T17:00",
    "2026-11-23T09:00, 1, 2026-11-23T10:00",
    "2026-11-23T15:30, 3, 2026-11-24T10:30",
    // outside hours: before, after, at the very end, at midnight, at the weekend
    "2026-11-23T06:00, 2, 2026-11-23T11:00",
    "2026-11-23T20:00, 2, 2026-11-24T11:00",
    "2026-11-23T17:00, 2, 2026-11-24T11:00",
    "2026-11-24T00:00, 2, 2026-11-24T11:00",
    "2026-11-28T12:00, 2, 2026-11-30T11:00",
    // over the weekend, and over two
    "2026-11-27T16:00, 2, 2026-11-30T10:00",
    "2026-11-27T09:00, 40, 2026-12-03T17:00",
    "2026-11-27T16:00, 41, 2026-12-04T17:00",
    "2026-11-27T16:00, 48, 2026-12-07T16:00"
  })
  void whatIsDueIsCountedInWorkingHours(String from, int hours, String due) {
    WorkingCalendar office = berlin(NEVER);
    assertThat(office.due(at(from, "Europe/Berlin"), Duration.ofHours(hours)))
        .isEqualTo(at(due, "Europe/Berlin"));
    assertThat(office.between(at(from, "Europe/Berlin"), at(due, "Europe/Berlin")))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void fridayAndSaturdayAreTheWeekendWhereTheyAre() {
    WorkingCalendar riyadh =
        new WorkingCalendar(
            ZoneId.of("Asia/Riyadh"),
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.of(SUNDAY, MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, THURSDAY),
            NEVER);
    // Thursday afternoon to Sunday morning.
    assertThat(riyadh.due(at("2026-11-26T15:00", "Asia/Riyadh"), Duration.ofHours(2)))
        .isEqualTo(at("2026-11-29T09:00", "Asia/Riyadh"));
  }

  @Test
  void anHourIsAnHourWhenClocksChangeInTheNight() {
    WorkingCalendar nights =
        new WorkingCalendar(
            ZoneId.of("Europe/Berlin"),
            LocalTime.MIDNIGHT,
            LocalTime.of(6, 0),
            EnumSet.allOf(DayOfWeek.class),
            NEVER);
    // In the night to 29 March 2026 the hour from two to three is missing, to 25 October it is
    // there
    // twice.
    assertThat(nights.due(at("2026-03-29T00:00", "Europe/Berlin"), Duration.ofHours(3)))
        .isEqualTo(at("2026-03-29T04:00", "Europe/Berlin"));
    assertThat(nights.due(at("2026-10-25T00:00", "Europe/Berlin"), Duration.ofHours(4)))
        .isEqualTo(at("2026-10-25T03:00", "Europe/Berlin"));
    assertThat(nights.due(at("2026-03-29T00:00", "Europe/Berlin"), Duration.ofHours(6)))
        .as("one of six hours was missing")
        .isEqualTo(at("2026-03-30T01:00", "Europe/Berlin"));
  }

  @Test
  void anOfficeThatClosesAtMidnightWorksUntilTheDaysEnd() {
    WorkingCalendar late =
        new WorkingCalendar(
            ZoneId.of("UTC"), LocalTime.of(16, 0), LocalTime.MIDNIGHT, WEEKDAYS, NEVER);
    assertThat(late.due(at("2026-11-23T23:00", "UTC"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-24T00:00", "UTC"));
    assertThat(late.due(at("2026-11-23T23:00", "UTC"), Duration.ofHours(2)))
        .isEqualTo(at("2026-11-24T17:00", "UTC"));
  }

  @Test
  void onPublicHolidaysOfTheRegionNobodyWorks() {
    // Epiphany, 6 January 2026, a Tuesday, is one in Bavaria and none in Hamburg.
    Instant monday = at("2026-01-05T16:00", "Europe/Berlin");
    assertThat(berlin(HOLIDAYS.of("de", "by")).due(monday, Duration.ofHours(2)))
        .isEqualTo(at("2026-01-07T10:00", "Europe/Berlin"));
    assertThat(berlin(HOLIDAYS.of("de", "hh")).due(monday, Duration.ofHours(2)))
        .isEqualTo(at("2026-01-06T10:00", "Europe/Berlin"));
    // Christmas Day 2026 is a Friday, and the year after begins on one.
    assertThat(
            berlin(HOLIDAYS.of("de", null))
                .due(at("2026-12-24T16:00", "Europe/Berlin"), Duration.ofHours(2)))
        .isEqualTo(at("2026-12-28T10:00", "Europe/Berlin"));
    assertThat(
            berlin(HOLIDAYS.of("de", null))
                .due(at("2026-12-31T16:00", "Europe/Berlin"), Duration.ofHours(2)))
        .isEqualTo(at("2027-01-04T10:00", "Europe/Berlin"));
  }

  @Test
  void whoIsClosedForAYearIsToldSoAndNobodyWaitsForEver() {
    WorkingCalendar closed = berlin(day -> day.getYear() < 2029);
    assertThatThrownBy(
            () -> closed.due(at("2026-11-27T09:00", "Europe/Berlin"), Duration.ofHours(1)))
        .isInstanceOf(NeverOpen.class)
        .hasMessage("people.calendar.neverOpen");
    assertThat(closed.opensWithinAYear(LocalDate.of(2026, 11, 27))).isFalse();
    assertThat(closed.opensWithinAYear(LocalDate.of(2028, 11, 27))).isTrue();
    assertThat(
            berlin(day -> day.getMonthValue() > 1)
                .due(at("2026-02-02T09:00", "Europe/Berlin"), Duration.ofHours(1)))
        .as("eleven months are no year")
        .isEqualTo(at("2027-01-01T10:00", "Europe/Berlin"));
  }

  @Test
  void countriesAndRegionsAreCalledAsTheReaderCallsThem() {
    assertThat(HOLIDAYS.countries(Locale.GERMAN)).contains(new Region("de", "Deutschland"));
    assertThat(HOLIDAYS.countries(Locale.ENGLISH))
        .contains(new Region("de", "Germany"))
        .noneMatch(one -> one.code().length() != 2);
    assertThat(HOLIDAYS.regions("de", Locale.GERMAN)).contains(new Region("by", "Bayern"));
    assertThat(HOLIDAYS.isKnown("de", "by")).isTrue();
    assertThat(HOLIDAYS.isKnown("de", "xx")).isFalse();
    assertThat(HOLIDAYS.isKnown("xx", null)).isFalse();
    assertThat(
            HOLIDAYS.named(
                "de", "by", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1), Locale.GERMAN))
        .extracting(ClosedDay::first)
        .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
  }

  private static WorkingCalendar berlin(Predicate<LocalDate> closed) {
    return new WorkingCalendar(
        ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(17, 0), WEEKDAYS, closed);
  }

  private static Instant at(String local, String zone) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
