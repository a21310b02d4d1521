package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.model.Drafts.AUTHOR;
import static org.praxis.moderation.model.Drafts.CLOCK;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.openCase;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.NotSanctionable;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.SanctionOver;
import org.praxis.moderation.SanctionTooLate;
import org.praxis.moderation.Silenced;
import org.praxis.moderation.SlowedDown;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;

class SanctionTest {
  private static final PersonId OTHER = PersonId.next();

  @Test
  void aMuteKeepsFromWritingUntilItsEndAndChangesToo() {
    Sanction mute = imposed(SanctionKind.MUTE);
    for (boolean news : new boolean[] {true, false}) {
      assertThatThrownBy(() -> mute.expectToWrite(news, NOW, UnaryOperator.identity()))
          .isInstanceOf(Silenced.class);
    }
    assertThat(mute.isActive(NOW.plus(Duration.ofDays(7)).minusNanos(1))).isTrue();
    assertThat(mute.isActive(NOW.plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void slowModeLetsOneContributionThroughInItsMinutesAndChangesAlways() {
    Sanction slow = imposed(SanctionKind.SLOW);
    slow.expectToWrite(true, NOW, UnaryOperator.identity());
    slow.expectToWrite(false, NOW.plusSeconds(1), UnaryOperator.identity());
    Instant next = NOW.plus(Duration.ofMinutes(30));
    assertThatThrownBy(() -> slow.expectToWrite(true, next.minusNanos(1), UnaryOperator.identity()))
        .isInstanceOfSatisfying(
            SlowedDown.class,
            e -> {
              assertThat(e.arguments()[0]).isEqualTo(next);
              assertThat(e.retryAfter()).contains(Duration.ofNanos(1));
            });
    slow.expectToWrite(true, next, UnaryOperator.identity());
    assertThatThrownBy(() -> slow.expectToWrite(true, next, UnaryOperator.identity()))
        .isInstanceOf(SlowedDown.class);
  }

  @Test
  void aWarningKeepsFromNothingAndLapsesByItself() {
    Sanction warning = imposed(SanctionKind.WARNING);
    warning.expectToWrite(true, NOW, UnaryOperator.identity());
    assertThat(warning.endsAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
  }

  @ParameterizedTest
  @EnumSource(SanctionKind.class)
  void whatEndsEndsOnce(SanctionKind kind) {
    Sanction held = imposed(kind);
    held.lift(OTHER, "enough", NOW);
    assertThat(held.isActive(NOW)).isFalse();
    assertThat(held.liftedBecause()).isEqualTo("enough");
    assertThatThrownBy(() -> held.lift(OTHER, "again", NOW)).isInstanceOf(SanctionOver.class);
    Sanction over = imposed(kind);
    assertThatThrownBy(() -> over.lift(OTHER, "late", over.endsAt()))
        .isInstanceOf(SanctionOver.class);
  }

  @Test
  void itRestsOnADecisionThatTookSomethingStandsAndCanBeAppealedAgainst() {
    assertThatThrownBy(() -> impose(SanctionKind.MUTE, decided(Verdict.APPROVE), MODERATOR, NOW))
        .isInstanceOf(NotSanctionable.class);
    Decision overturned = decided(Verdict.REJECT);
    overturned
        .appeal(AUTHOR, "no", CLOCK, NOW)
        .answer(AppealOutcome.OVERTURNED, "indeed", OTHER, 0, NOW);
    assertThatThrownBy(() -> impose(SanctionKind.MUTE, overturned, MODERATOR, NOW))
        .isInstanceOf(NotSanctionable.class);
    Decision old = decided(Verdict.REJECT);
    Instant end = NOW.plus(Duration.ofDays(20));
    assertThat(impose(SanctionKind.MUTE, old, MODERATOR, end.minusNanos(1))).isNotNull();
    assertThatThrownBy(() -> impose(SanctionKind.MUTE, old, MODERATOR, end))
        .isInstanceOf(SanctionTooLate.class);
    assertThatThrownBy(() -> impose(SanctionKind.WARNING, old, AUTHOR, NOW))
        .isInstanceOf(OwnCase.class);
  }

  @ParameterizedTest
  @CsvSource({
    "WARNING, 7, , days",
    "WARNING, , 30, minutes",
    "SLOW, 7, , minutes",
    "SLOW, , 30, days",
    "MUTE, , , days",
    "MUTE, 7, 30, minutes",
    "SUSPENSION, , , days"
  })
  void daysAndMinutesBelongToTheirKinds(
      SanctionKind kind, Integer days, Integer minutes, String field) {
    SanctionDraft draft = new SanctionDraft(kind, CaseId.next(), "because", days, minutes);
    assertThatThrownBy(() -> new Sanction(decided(Verdict.REJECT), draft, MODERATOR, NOW))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains(field));
  }

  @ParameterizedTest
  @CsvSource({"0,", "1,", "2, WARNING", "3, SLOW", "4, SLOW", "5, MUTE", "50, MUTE"})
  void strikesProposeAndTheWholeCompanyIsNeverProposed(long strikes, SanctionKind proposed) {
    assertThat(Strikes.proposal(strikes).orElse(null)).isEqualTo(proposed);
  }

  private static Sanction imposed(SanctionKind kind) {
    return impose(kind, decided(Verdict.REJECT), MODERATOR, NOW);
  }

  private static Sanction impose(SanctionKind kind, Decision on, PersonId by, Instant now) {
    SanctionDraft draft =
        new SanctionDraft(
            kind,
            CaseId.next(),
            "because",
            kind == SanctionKind.WARNING ? null : 7,
            kind == SanctionKind.SLOW ? 30 : null);
    return new Sanction(on, draft, by, now);
  }

  private static Decision decided(Verdict verdict) {
    Case built = openCase();
    built.decide(
        verdict,
        Grounds.of(new Ruling(verdict, 1, "because", 0L), new Policies(charter(1), null)),
        MODERATOR,
        0,
        NOW,
        Duration.ZERO);
    return built.takeEffect(NOW);
  }
}
