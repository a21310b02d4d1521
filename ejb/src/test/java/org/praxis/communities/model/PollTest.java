package org.praxis.communities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.communities.PollDraft;
import org.praxis.communities.PollOver;
import org.praxis.platform.InvalidInput;

class PollTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(1));

  @Test
  void oneChoosesOneOptionUnlessSeveralAreAllowed() {
    assertThat(poll(false).ballot(List.of(2), NOW)).containsExactly(2);
    assertThatThrownBy(() -> poll(false).ballot(List.of(1, 2), NOW))
        .isInstanceOf(InvalidInput.class);
    assertThat(poll(true).ballot(List.of(3, 1, 3), NOW)).containsExactly(1, 3);
  }

  @Test
  void aBallotNamesWhatThereIs() {
    assertThatThrownBy(() -> poll(true).ballot(List.of(), NOW)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> poll(true).ballot(List.of(0), NOW)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> poll(true).ballot(List.of(4), NOW)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void nobodyVotesAfterTheEnd() {
    assertThatThrownBy(() -> poll(false).ballot(List.of(1), END)).isInstanceOf(PollOver.class);
    assertThat(new Poll(new PollDraft(List.of("a", "b"), false, null), NOW).isOver(END)).isFalse();
  }

  @Test
  void twoOptionsDoNotReadTheSame() {
    assertThatThrownBy(() -> new Poll(new PollDraft(List.of("a", " a "), false, null), NOW))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anEndLiesAhead() {
    assertThatThrownBy(() -> new Poll(new PollDraft(List.of("a", "b"), false, NOW), NOW))
        .isInstanceOf(InvalidInput.class);
  }

  private static Poll poll(boolean multiple) {
    return new Poll(new PollDraft(List.of("a", "b", "c"), multiple, END), NOW);
  }
}
