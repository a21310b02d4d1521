package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.moderation.rules.model.RuleSets.KNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

class PlaceRulesTest {
  private static final SpaceId COMMUNITY = new SpaceId(UUID.randomUUID());

  @Test
  void whatBothFindBothSayEachWithItsPolicyAndEditionThePlaceFirst() {
    PlaceRules both =
        rules(
            set(COMMUNITY, 4, terms(9, RuleEffect.HOLD, "payroll")),
            set(Guidelines.COMPANY, 2, terms(1, RuleEffect.REFUSE, "payroll", "wages")));
    assertThat(both.screen("the payroll", KNOWN, Set.of()))
        .extracting(RuleHit::policy, RuleHit::edition, RuleHit::clause, RuleHit::effect)
        .containsExactly(
            tuple(Policy.CHARTER, 4, 9, RuleEffect.HOLD),
            tuple(Policy.GUIDELINES, 2, 1, RuleEffect.REFUSE));
    assertThat(both.inText("the wages"))
        .extracting(hit -> hit.reason().policy(), hit -> hit.reason().found())
        .containsExactly(tuple(Policy.GUIDELINES, "wages"));
  }

  @Test
  void aPlaceIsScreenedByItsOwnRulesWhereTheCompanyHasNone() {
    PlaceRules own =
        rules(set(COMMUNITY, 1, terms(1, RuleEffect.HOLD, "payroll")), set(Guidelines.COMPANY, 1));
    assertThat(own.inText("payroll")).hasSize(1);
    assertThat(own.audiences()).isEmpty();
  }

  @Test
  void whoModeratesThePlaceIsTrustedByTheCompanyToo() {
    PlaceRules everything =
        rules(
            set(COMMUNITY, 1),
            set(Guidelines.COMPANY, 1, settings(1, RuleKind.EVERYTHING, RuleEffect.HOLD, null)));
    assertThat(everything.screen("hello", KNOWN, Set.of())).hasSize(1);
    assertThat(everything.screen("hello", KNOWN.withTrust(true), Set.of())).isEmpty();
  }

  @Test
  void whoBelongsIsAskedForTheAudiencesOfBothAtOnce() {
    AudienceId theirs = AudienceId.next();
    AudienceId companys = AudienceId.next();
    PlaceRules both =
        rules(
            set(COMMUNITY, 1, settings(1, RuleKind.AUDIENCE, RuleEffect.HINT, theirs)),
            set(Guidelines.COMPANY, 1, settings(1, RuleKind.AUDIENCE, RuleEffect.HOLD, companys)));
    assertThat(both.audiences()).containsExactlyInAnyOrder(theirs, companys);
    assertThat(both.screen("hello", KNOWN, Set.of(companys)))
        .extracting(RuleHit::policy)
        .containsExactly(Policy.GUIDELINES);
  }

  private static PlaceRules rules(RuleSet own, RuleSet companys) {
    return new PlaceRules(own, companys);
  }

  private static RuleSet set(SpaceId of, int edition, RuleSettings... rules) {
    return new RuleSet(
        List.of(rules).stream()
            .map(says -> new Rule(of, false).says(says, says.owner(), Instant.EPOCH))
            .toList(),
        edition,
        RuleSets.OWN);
  }

  private static RuleSettings terms(int clause, RuleEffect effect, String... words) {
    return settings(clause, RuleKind.TERMS, effect, null).lookingFor(List.of(words));
  }

  private static RuleSettings settings(
      int clause, RuleKind kind, RuleEffect effect, AudienceId audience) {
    return new RuleSettings(
        clause, null, kind, effect, true, null, "", null, audience, PersonId.next());
  }
}
