package org.praxis.notification.hook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void theFirstTriesAreCloseAndTheLastHalfADayApart() {
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(Backoff::after).map(Optional::orElseThrow))
        .isSorted()
        .startsWith(Duration.ofSeconds(5), Duration.ofMinutes(1))
        .endsWith(Duration.ofHours(14));
  }

  @Test
  void afterNineTriesItIsGivenUp() {
    assertThat(Backoff.after(9)).isEmpty();
  }
}
