package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.moderation.model.Drafts.CLOCK;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.HoldReason;

class UrgencyTest {
  private static final Duration LATER = Duration.ofDays(3);

  @Test
  void otherWordsBeginANewClockForWhatWasHandedUpToo() {
    Instant next = NOW.plus(Duration.ofHours(8));
    Escalation again = submittedAnew(EscalationLevel.OWNERS, next);
    assertThat(again.next()).isEqualTo(next.plus(LATER));
    assertThat(again.at()).as("when it was handed up stays").isEqualTo(NOW);
  }

  @Test
  void whereNobodyIsAboveNothingGoesUpLater() {
    assertThat(submittedAnew(EscalationLevel.COMPANY, null).next()).isNull();
  }

  private static Escalation submittedAnew(EscalationLevel to, Instant next) {
    Urgency before = at(NOW).handedUp(Escalation.byHand(to, MODERATOR, "Help", NOW, next));
    return at(NOW.plus(LATER)).after(before).escalated().orElseThrow();
  }

  private static Urgency at(Instant submitted) {
    return Urgency.of(List.of(HoldReason.firstContributions()), submitted, CLOCK);
  }
}
