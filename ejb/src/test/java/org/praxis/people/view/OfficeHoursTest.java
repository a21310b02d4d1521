package org.praxis.people.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.OfficeId;

class OfficeHoursTest {
  private final OfficeHours tokyo =
      new OfficeHours(
          new OfficeId(UUID.randomUUID()),
          "Tokyo",
          ZoneId.of("Asia/Tokyo"),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Set.of(DayOfWeek.MONDAY),
          0);

  @Test
  void anOfficeWorksByItsOwnClockAndItsOwnDay() {
    // Monday 9:00 in Tokyo is Monday midnight in UTC.
    assertThat(tokyo.isOpen(Instant.parse("2026-11-23T00:00:00Z"))).contains(true);
    assertThat(tokyo.isOpen(Instant.parse("2026-11-22T23:59:59Z"))).contains(false);
    assertThat(tokyo.isOpen(Instant.parse("2026-11-23T07:59:59Z"))).contains(true);
    assertThat(tokyo.isOpen(Instant.parse("2026-11-23T08:00:00Z"))).contains(false);
  }

  @Test
  void onOtherDaysNobodyIsLikelyThere() {
    assertThat(tokyo.isOpen(Instant.parse("2026-11-24T03:00:00Z"))).contains(false);
  }

  @Test
  void whereNobodyKnowsTheTimeNobodyKnowsWhetherTheyWork() {
    OfficeHours everywhere =
        new OfficeHours(tokyo.id(), "Remote", null, tokyo.opens(), tokyo.closes(), tokyo.days(), 0);
    assertThat(everywhere.isOpen(Instant.parse("2026-11-23T00:00:00Z"))).isEmpty();
  }
}
