package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.rules.model.RuleSets.KNOWN;
import static org.praxis.moderation.rules.model.RuleSets.rule;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;

class RuleSetTest {
  @ParameterizedTest
  @CsvSource({"0,false,true", "2,false,true", "3,false,false", "0,true,false"})
  void aNewcomersFirstContributionsAreFound(long published, boolean trusted, boolean found) {
    RuleSet rules = RuleSets.of(rule(RuleKind.FIRST_CONTRIBUTIONS, RuleEffect.HOLD, null));
    AuthorStanding author = new AuthorStanding(published, 0, 0, trusted);
    assertThat(rules.screen("hello", author, Set.of())).hasSize(found ? 1 : 0);
  }

  @Test
  void everythingIsWhatOthersThanModeratorsSend() {
    RuleSet rules = RuleSets.of(rule(RuleKind.EVERYTHING, RuleEffect.HOLD, null));
    assertThat(rules.screen("hello", KNOWN, Set.of())).hasSize(1);
    assertThat(rules.screen("hello", KNOWN.withTrust(true), Set.of())).isEmpty();
  }

  @Test
  void whatTheModeHasReadAfterwardsIsNotHeldForItsReason() {
    RuleSet rules = RuleSets.of(rule(RuleKind.MODE, RuleEffect.AFTER, null));
    assertThat(rules.screen("hello", KNOWN, Set.of()))
        .extracting(hit -> hit.reason().reason())
        .containsExactly(Reason.AFTERWARDS);
    assertThat(rules.screen("hello", KNOWN.withTrust(true), Set.of())).isEmpty();
    assertThat(
            RuleSets.of(rule(RuleKind.MODE, RuleEffect.HOLD, null))
                .screen("hello", KNOWN, Set.of()))
        .extracting(hit -> hit.reason().reason())
        .containsExactly(Reason.EVERYTHING);
  }

  @Test
  void wordsOfModeratorsAreFoundAsThoseOfAnybody() {
    assertThat(RuleSets.terms("password").screen("password", KNOWN.withTrust(true), Set.of()))
        .hasSize(1);
  }

  @Test
  void whatIsOffFindsNothing() {
    RuleSettings settings = rule(RuleKind.TERMS, RuleEffect.HOLD, null, "x").settings();
    assertThat(RuleSets.of(RuleSets.says(settings.turned(false))).inText("x")).isEmpty();
    assertThat(RuleSets.of(RuleSets.says(settings)).inText("x")).hasSize(1);
  }

  @Test
  void eachRuleSaysForItselfWhatItFound() {
    RuleEdition hint = rule(RuleKind.TERMS, RuleEffect.HINT, null, "password");
    RuleEdition hold = rule(RuleKind.TERMS, RuleEffect.HOLD, null, "password");
    RuleEdition refuse = rule(RuleKind.PATTERN, RuleEffect.REFUSE, null, "pass\\w+");
    assertThat(RuleSets.of(hint, hold, refuse).inText("my password"))
        .extracting(RuleHit::rule, RuleHit::effect)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(hint.ref(), RuleEffect.HINT),
            org.assertj.core.groups.Tuple.tuple(hold.ref(), RuleEffect.HOLD),
            org.assertj.core.groups.Tuple.tuple(refuse.ref(), RuleEffect.REFUSE));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,TERMS,HOLD,x,-,clause",
        "9,TERMS,HOLD,x,-,clause",
        "1,TERMS,HOLD,-,-,lookFor",
        "1,TERMS,HOLD,\u200B,-,lookFor",
        "1,PATTERN,HOLD,-,-,lookFor",
        "1,PATTERN,HOLD,a(,-,lookFor",
        "1,OUTSIDE_LINK,HOLD,https://x,-,lookFor",
        "1,EVERYTHING,REFUSE,-,-,effect",
        "1,FIRST_CONTRIBUTIONS,HINT,-,3,effect",
        "1,FIRST_CONTRIBUTIONS,HOLD,-,-,first",
        "1,AUDIENCE,HINT,-,-,audience"
      })
  void whatCannotBeARuleIsRefusedAtItsField(
      Integer clause, RuleKind kind, RuleEffect effect, String line, Integer first, String field) {
    RuleDraft draft =
        new RuleDraft(
            clause,
            null,
            kind,
            effect,
            null,
            line == null ? List.of() : List.of(line),
            first,
            null,
            true,
            null);
    assertThatThrownBy(() -> RuleSettings.of(draft, Policy.CHARTER, 3, PersonId.next()))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  @Test
  void whoBelongsToTheAudienceIsFoundWhateverTheyWriteUnlessTheyModerateThere() {
    AudienceId externals = AudienceId.next();
    RuleSettings settings =
        RuleSettings.of(
            new RuleDraft(
                    1,
                    null,
                    RuleKind.AUDIENCE,
                    RuleEffect.HINT,
                    null,
                    List.of(),
                    null,
                    null,
                    true,
                    null)
                .of(externals),
            Policy.CHARTER,
            3,
            PersonId.next());
    RuleSet rules = RuleSets.of(RuleSets.says(settings));
    assertThat(rules.audiences()).containsExactly(externals);
    assertThat(rules.screen("hello", KNOWN, Set.of(externals)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.effect()).isEqualTo(RuleEffect.HINT))
        .satisfies(hit -> assertThat(hit.found()).isNull());
    assertThat(rules.screen("hello", KNOWN, Set.of(AudienceId.next()))).isEmpty();
    assertThat(rules.screen("hello", KNOWN.withTrust(true), Set.of(externals))).isEmpty();
    assertThat(RuleSets.of(RuleSets.says(settings.turned(false))).audiences()).isEmpty();
  }
}
