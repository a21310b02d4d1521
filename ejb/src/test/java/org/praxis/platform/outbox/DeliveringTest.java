package org.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveringTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void aFailedDeliveryIsTriedLaterAndLater() {
    assertThat(Delivering.nextTry(NOW, 1)).contains(NOW.plusSeconds(2));
    assertThat(Delivering.nextTry(NOW, 2)).contains(NOW.plusSeconds(4));
    assertThat(Delivering.nextTry(NOW, 11)).contains(NOW.plus(Duration.ofSeconds(2048)));
  }

  @Test
  void afterTheLastTryItWaitsForAPerson() {
    assertThat(Delivering.nextTry(NOW, Delivering.TRIES)).isEmpty();
  }
}
