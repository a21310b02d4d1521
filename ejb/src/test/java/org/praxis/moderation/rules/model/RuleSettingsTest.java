package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;

class RuleSettingsTest {
  private static final int CLAUSES = 3;

  @ParameterizedTest
  @EnumSource(RuleKind.class)
  void whatMayFollowDependsOnWhetherTheTextIsLookedAt(RuleKind kind) {
    Set<RuleEffect> may =
        switch (kind) {
          case TERMS, PATTERN, OUTSIDE_LINK ->
              EnumSet.of(RuleEffect.HINT, RuleEffect.HOLD, RuleEffect.REFUSE);
          case AUDIENCE -> EnumSet.of(RuleEffect.HINT, RuleEffect.HOLD);
          case FIRST_CONTRIBUTIONS, EVERYTHING -> EnumSet.of(RuleEffect.HOLD);
          case MODE -> EnumSet.noneOf(RuleEffect.class); // is the charter's alone
        };
    Set<RuleEffect> kept = EnumSet.noneOf(RuleEffect.class);
    for (RuleEffect effect : RuleEffect.values()) {
      try {
        kept.add(settings(draft(2, kind, effect, "word")).effect());
      } catch (InvalidInput refused) {
        assertThat(refused.field()).contains(kind == RuleKind.MODE ? "kind" : "effect");
      }
    }
    assertThat(kept).isEqualTo(may);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(wrong(draft(null, RuleKind.PATTERN, RuleEffect.AFTER, "ok", "a(")))
        .containsExactly(
            "clause: moderation.rule.clause.needed",
            "effect: moderation.rule.ofMode",
            "lookFor: moderation.rule.pattern.wrong");
    assertThat(wrong(draft(7, RuleKind.TERMS, RuleEffect.HOLD)))
        .containsExactly(
            "clause: moderation.clause.unknown", "lookFor: moderation.rule.lookFor.needed");
    assertThat(wrong(draft(2, RuleKind.AUDIENCE, RuleEffect.REFUSE).of(null)))
        .containsExactly(
            "effect: moderation.rule.effect.neverRefused",
            "audience: moderation.rule.audience.needed");
  }

  @Test
  void whatRefusedAnAudienceBeforeGoesOnAndIsNotSwitchedOnAgain() {
    RuleSettings before =
        new RuleSettings(
            2,
            null,
            RuleKind.AUDIENCE,
            RuleEffect.REFUSE,
            true,
            null,
            "",
            null,
            AudienceId.next(),
            PersonId.next());
    assertThat(before.expectWhole().turned(false).on()).isFalse();
    assertThatThrownBy(before::expectPossible)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("moderation.rule.effect.neverRefused"));
  }

  @Test
  void whatCannotBeOnSaysWhatIsMissing() {
    RuleSettings rule = settings(draft(2, RuleKind.TERMS, RuleEffect.HOLD, "word"));
    assertThat(catchThrowableOfType(InvalidInput.class, () -> rule.under(null).expectWhole()).key())
        .isEqualTo("moderation.rule.notWhole.clause");
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> rule.lookingFor(List.of()).expectWhole())
                .key())
        .isEqualTo("moderation.rule.notWhole");
  }

  private static List<String> wrong(RuleDraft draft) {
    List<String> wrong = new ArrayList<>();
    InvalidInput one = catchThrowableOfType(InvalidInput.class, () -> settings(draft));
    while (one != null) {
      wrong.add(one.field().orElseThrow() + ": " + one.key());
      one = one.also().orElse(null);
    }
    return wrong;
  }

  private static RuleSettings settings(RuleDraft draft) {
    return RuleSettings.of(draft, Policy.CHARTER, CLAUSES, PersonId.next());
  }

  private static RuleDraft draft(
      Integer clause, RuleKind kind, RuleEffect effect, String... lines) {
    return new RuleDraft(clause, null, kind, effect, null, List.of(lines), 3, null, true, null)
        .of(AudienceId.next());
  }
}
