package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:13:00Z");

  private final Moments moments = new Moments();
  private Locale locale = Locale.ENGLISH;

  MomentsTest() {
    moments.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    moments.viewer =
        new Viewer() {
          @Override
          public Locale getLocale() {
            return locale;
          }

          @Override
          public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
          }
        };
  }

  @Test
  void whatBeginsNowForThreeDaysIsThreeDaysAheadAMomentLater() {
    Duration gone = Duration.ofSeconds(20);
    assertThat(moments.relative(NOW.plus(Duration.ofDays(3)).minus(gone))).isEqualTo("in 3 days");
    assertThat(moments.relative(NOW.plus(Duration.ofHours(4)).minus(gone))).isEqualTo("in 4 hours");
    assertThat(moments.relative(NOW.plus(Duration.ofMinutes(10)).minus(gone)))
        .isEqualTo("in 10 minutes");
    assertThat(moments.relative(NOW.plus(Duration.ofHours(1)).minus(gone))).isEqualTo("in 1 hour");
    assertThat(moments.relative(NOW.plus(Duration.ofDays(1)).minus(gone))).isEqualTo("in 1 day");
  }

  @Test
  void whatHasPassedIsCountedInWholeDays() {
    assertThat(moments.relative(NOW.minus(Duration.ofHours(47)))).isEqualTo("1 day ago");
  }

  @Test
  void aSentenceNamesDayAndTimeByTheReadersClock() {
    locale = Locale.GERMAN;
    assertThat(moments.full(Instant.parse("2026-11-30T12:13:00Z")))
        .isEqualTo("Montag, 30. November 2026, 13:13");
    assertThat(moments.brief(Instant.parse("2026-11-30T12:13:00Z"))).isEqualTo("30.11.2026, 13:13");
  }
}
