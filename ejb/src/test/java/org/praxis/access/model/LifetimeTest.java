package org.praxis.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praxis.access.Visit.End;

class LifetimeTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Lifetime LIFETIME = new Lifetime(Duration.ofHours(1), Duration.ofHours(12));

  @Test
  void aSessionLastsAsLongAsItIsUsedWithinTheIdleLimit() {
    assertThat(end(60, 120)).isEmpty();
    assertThat(end(59, 120)).contains(End.IDLE);
  }

  @Test
  void whateverIsDoneItEndsAtTheAbsoluteLimit() {
    assertThat(end(719, 720)).isEmpty();
    assertThat(end(720, 721)).contains(End.TOO_LONG);
  }

  @Test
  void aVisitIsWrittenDownOnceAMinute() {
    assertThat(Lifetime.noteworthy(START, START.plusSeconds(59))).isFalse();
    assertThat(Lifetime.noteworthy(START, START.plusSeconds(60))).isTrue();
    assertThat(Lifetime.noteworthy(null, START)).isTrue();
  }

  @Test
  void limitsThatContradictEachOtherAreRefusedAtTheStart() {
    assertThatThrownBy(() -> new Lifetime(Duration.ofHours(2), Duration.ofHours(1)))
        .hasMessageContaining("praxis.session.absolute");
    assertThatThrownBy(() -> new Lifetime(Duration.ofSeconds(30), Duration.ofHours(1)))
        .hasMessageContaining("praxis.session.idle");
  }

  private static java.util.Optional<End> end(int seenMinute, int nowMinute) {
    return LIFETIME.end(
        START, START.plusSeconds(60L * seenMinute), START.plusSeconds(60L * nowMinute));
  }
}
