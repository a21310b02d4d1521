package org.praxis.notification.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praxis.notification.mail.Cadence;

class RhythmTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void whatHappensInWorkingHoursIsToldAtOnce() {
    assertThat(due(Rhythm.USUAL, Cadence.IMMEDIATELY, "2026-11-26T14:10"))
        .isEqualTo("2026-11-26T14:10");
  }

  @Test
  void whatHappensInTheEveningIsToldInTheMorning() {
    assertThat(due(Rhythm.USUAL, Cadence.IMMEDIATELY, "2026-11-25T21:00"))
        .isEqualTo("2026-11-26T07:00");
    assertThat(due(Rhythm.USUAL, Cadence.IMMEDIATELY, "2026-11-26T04:00"))
        .isEqualTo("2026-11-26T07:00");
  }

  @Test
  void whatHappensOnFridayEveningIsToldOnMonday() {
    assertThat(due(Rhythm.USUAL, Cadence.IMMEDIATELY, "2026-11-27T19:00"))
        .isEqualTo("2026-11-30T07:00");
    assertThat(due(Rhythm.USUAL, Cadence.DAILY, "2026-11-27T19:00")).isEqualTo("2026-11-30T08:00");
  }

  @Test
  void aDigestComesAtTheNextOfItsHours() {
    assertThat(due(Rhythm.USUAL, Cadence.DAILY, "2026-11-26T07:59")).isEqualTo("2026-11-26T08:00");
    assertThat(due(Rhythm.USUAL, Cadence.DAILY, "2026-11-26T08:00")).isEqualTo("2026-11-27T08:00");
    assertThat(due(Rhythm.USUAL, Cadence.WEEKLY, "2026-11-26T08:00")).isEqualTo("2026-11-30T08:00");
    assertThat(due(Rhythm.USUAL, Cadence.WEEKLY, "2026-11-30T08:00")).isEqualTo("2026-12-07T08:00");
  }

  @Test
  void aDigestDoesNotComeInQuietHoursEither() {
    Rhythm late = rhythm("19:00", "07:00", "22:00", DayOfWeek.SATURDAY);
    assertThat(due(late, Cadence.DAILY, "2026-11-26T12:00")).isEqualTo("2026-11-27T07:00");
    assertThat(due(late, Cadence.WEEKLY, "2026-11-26T12:00")).isEqualTo("2026-11-30T07:00");
  }

  @Test
  void quietHoursMayBeInTheMiddleOfTheDayOrNever() {
    Rhythm noon = rhythm("12:00", "13:30", "08:00", DayOfWeek.MONDAY);
    assertThat(due(noon, Cadence.IMMEDIATELY, "2026-11-26T12:10")).isEqualTo("2026-11-26T13:30");
    assertThat(due(noon, Cadence.IMMEDIATELY, "2026-11-26T03:00")).isEqualTo("2026-11-26T03:00");
    Rhythm never = rhythm("00:00", "00:00", "08:00", DayOfWeek.MONDAY);
    assertThat(due(never, Cadence.IMMEDIATELY, "2026-11-26T03:00")).isEqualTo("2026-11-26T03:00");
    assertThat(due(never, Cadence.IMMEDIATELY, "2026-11-28T12:00")).isEqualTo("2026-11-30T00:00");
  }

  @Test
  void whoWorksOnOneDayIsToldOnThatDay() {
    Rhythm sundays =
        new Rhythm(
            LocalTime.of(19, 0),
            LocalTime.of(7, 0),
            Set.of(DayOfWeek.SUNDAY),
            LocalTime.of(8, 0),
            DayOfWeek.MONDAY);
    assertThat(due(sundays, Cadence.IMMEDIATELY, "2026-11-29T20:00")).isEqualTo("2026-12-06T07:00");
    assertThat(due(sundays, Cadence.DAILY, "2026-11-29T20:00")).isEqualTo("2026-12-06T08:00");
  }

  @Test
  void anHourThatAClockSkipsIsTheOneAfterIt() {
    Rhythm early = rhythm("00:00", "00:00", "02:30", DayOfWeek.MONDAY);
    Rhythm always =
        new Rhythm(
            early.quietFrom(),
            early.quietTo(),
            EnumSet.allOf(DayOfWeek.class),
            early.digestAt(),
            early.weeklyOn());
    assertThat(due(always, Cadence.DAILY, "2026-03-28T12:00")).isEqualTo("2026-03-29T03:30");
  }

  private static Rhythm rhythm(String from, String to, String digest, DayOfWeek weekly) {
    return new Rhythm(
        LocalTime.parse(from),
        LocalTime.parse(to),
        Rhythm.USUAL.days(),
        LocalTime.parse(digest),
        weekly);
  }

  private static String due(Rhythm rhythm, Cadence cadence, String now) {
    Instant at = LocalDateTime.parse(now).atZone(BERLIN).toInstant();
    return rhythm.due(cadence, at, BERLIN).atZone(BERLIN).toLocalDateTime().toString();
  }
}
