package org.praxis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;

class TurnsTest {
  private static final Duration NONE = Duration.ZERO;

  private final Turns turns = new Turns();

  @Test
  void whoLooksForTooMuchAtOnceWaitsAndOthersDoNot() {
    PersonId busy = PersonId.next();
    PersonId other = PersonId.next();
    assertThat(nested(busy, Turns.AT_ONCE, () -> turns.take(other, NONE, () -> "found")))
        .isEqualTo("found");
    assertThatThrownBy(
            () -> nested(busy, Turns.AT_ONCE, () -> turns.take(busy, NONE, () -> "found")))
        .isInstanceOf(TooManySearches.class);
    assertThat(turns.take(busy, NONE, () -> "found")).isEqualTo("found");
  }

  @Test
  void whoLooksForOneThingWhileAllOthersLookIsNotToldToAskForLess() {
    assertThatThrownBy(() -> crowded(Turns.ELSEWHERE, this::lookOnce))
        .isInstanceOf(SearchTooSlow.class);
    assertThat(crowded(Turns.ELSEWHERE - 1, this::lookOnce)).isEqualTo("found");
  }

  @Test
  void aSearchThatFailsGivesItsTurnBack() {
    PersonId person = PersonId.next();
    for (int i = 0; i < 2 * Turns.AT_ONCE; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      person,
                      NONE,
                      () -> {
                        throw new IllegalStateException();
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private String lookOnce() {
    return turns.take(PersonId.next(), NONE, () -> "found");
  }

  private String crowded(int others, Supplier<String> innermost) {
    return others == 0
        ? innermost.get()
        : turns.take(PersonId.next(), NONE, () -> crowded(others - 1, innermost));
  }

  private String nested(PersonId person, int depth, Supplier<String> innermost) {
    return depth == 0
        ? innermost.get()
        : turns.take(person, NONE, () -> nested(person, depth - 1, innermost));
  }
}
