package org.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.platform.outbox.Delivering.Due;

class RelayTest {
  @Test
  void whatIsNewComesTogetherAsFarAsItsSubscriberTakesIt() {
    assertThat(Relay.together(List.of(due(1, 0), due(2, 0), due(3, 0)), 2))
        .containsExactly(List.of(due(1, 0), due(2, 0)), List.of(due(3, 0)));
    assertThat(Relay.together(List.of(due(1, 0), due(2, 0)), 1))
        .containsExactly(List.of(due(1, 0)), List.of(due(2, 0)));
    assertThat(Relay.together(List.of(), 10)).isEmpty();
  }

  @Test
  void whatHasFailedBeforeComesByItself() {
    assertThat(Relay.together(List.of(due(1, 0), due(2, 3), due(3, 0)), 10))
        .containsExactly(List.of(due(2, 3)), List.of(due(1, 0), due(3, 0)));
  }

  private static Due due(long event, int failed) {
    return new Due(event, "test", "{}", failed);
  }
}
