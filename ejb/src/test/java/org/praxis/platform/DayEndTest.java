package org.praxis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DayEndTest {
  @Property
  void whereverSomebodyLivesTheLastSecondOfTheirDayIsThatDay(
      @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    int offset = zone.getRules().getOffset(end).getTotalSeconds();
    if (offset >= -10 * 3600 && offset <= 13 * 3600 + 45 * 60 && offset % 900 == 0) {
      assertThat(DayEnd.day(end)).contains(day);
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Test
  void whatIsNoLastSecondIsNoDay() {
    Instant end = Instant.parse("2026-12-28T22:59:59Z");
    assertThat(DayEnd.day(end)).contains(LocalDate.of(2026, 12, 28));
    assertThat(DayEnd.day(end.plusNanos(1))).isEmpty();
    assertThat(DayEnd.day(end.plusSeconds(1))).isEmpty();
    assertThat(DayEnd.day(end.plusSeconds(60))).isEmpty();
  }

  @Test
  void theFarEastAndTheFarWestHaveTheirOwnDays() {
    LocalDate day = LocalDate.of(2026, 1, 31);
    for (int hours : new int[] {-10, -3, 0, 5, 12, 13}) {
      Instant end =
          day.plusDays(1).atStartOfDay(ZoneOffset.ofHours(hours)).toInstant().minusSeconds(1);
      assertThat(DayEnd.day(end)).as("%d hours", hours).contains(day);
    }
  }
}
