package org.praxis.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.notification.live.Signal;

class EchoTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  private final Echo echo = new Echo();

  @Test
  void aPageHearsWhatWasSignalledSinceItWasMade() {
    Signal before = signal();
    Signal after = signal();
    echo.keep(before, NOON);
    echo.keep(after, NOON.plusSeconds(5));
    assertThat(echo.since(NOON.plusSeconds(4))).containsExactly(after);
    assertThat(echo.since(NOON)).containsExactly(before, after);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    echo.keep(signal(), NOON);
    Signal last = signal();
    echo.keep(last, NOON.plus(Echo.LASTS).plusMillis(1));
    assertThat(echo.since(Instant.EPOCH)).containsExactly(last);
  }

  @Test
  void howeverMuchIsSignalledItStaysSmall() {
    for (int i = 0; i < 10_000; i++) {
      echo.keep(signal(), NOON);
    }
    assertThat(echo.since(NOON)).hasSizeLessThanOrEqualTo(2_000);
  }

  private static Signal signal() {
    return new Signal(Signal.Kind.TOPIC, List.of(UUID.randomUUID()), null);
  }
}
