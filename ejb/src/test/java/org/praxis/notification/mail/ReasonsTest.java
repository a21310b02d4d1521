package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.ToldDecision;

/** What a letter says had a part in a decision. */
class ReasonsTest {
  private final Words words = new Words(Locale.ENGLISH, ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource
  void whateverLedToADecisionCanBeTold(Reason reason) {
    boolean held = told(reason).contains("had waited for a moderator");
    assertThat(held).isEqualTo(!reason.isOfPublished());
    assertThat(told(reason)).endsWith("A moderator decided: a person, not a program.");
  }

  @Test
  void whatWasReadAfterwardsHadNotWaited() {
    assertThat(told(Reason.AFTERWARDS))
        .startsWith("Your text was read after it had appeared")
        .doesNotContain("No rule");
    assertThat(told()).startsWith("No rule of Praxis had a part in it.");
  }

  private String told(Reason... reasons) {
    return Reasons.part(
        new ToldDecision(
            CaseId.next(),
            Verdict.REJECT,
            null,
            Policy.CHARTER,
            1,
            "Why.",
            List.of(),
            List.of(reasons).stream()
                .map(reason -> new HoldReason(reason, null, null, null, null, null, null))
                .toList(),
            false,
            Instant.EPOCH,
            true,
            null),
        words);
  }
}
