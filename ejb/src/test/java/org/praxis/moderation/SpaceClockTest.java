package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.praxis.people.calendar.WorkingCalendar;

class SpaceClockTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final WorkingCalendar COMPANY = daily(day -> false);

  @Test
  void inItsLastHoursAnOfficeThatClosesForGoodHasTheCompanysCalendar() {
    assertThat(usual(untilThe(26)).orElse(COMPANY, MONDAY).calendar())
        .as("three days have 24 hours, and those an appeal takes")
        .isNotSameAs(COMPANY);
    assertThat(usual(untilThe(25)).orElse(COMPANY, MONDAY).calendar()).isSameAs(COMPANY);
  }

  private static SpaceClock usual(WorkingCalendar calendar) {
    return new SpaceClock(ClockTargets.USUAL, calendar);
  }

  private static WorkingCalendar untilThe(int first) {
    return daily(day -> !day.isBefore(LocalDate.of(2026, 11, first)));
  }

  private static WorkingCalendar daily(Predicate<LocalDate> closed) {
    return new WorkingCalendar(
        ZoneOffset.UTC,
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        EnumSet.allOf(DayOfWeek.class),
        closed);
  }
}
