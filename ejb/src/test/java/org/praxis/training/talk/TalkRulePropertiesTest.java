package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praxis.communities.ContributionId;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.TalkFacts.Said;

class TalkRulePropertiesTest {
  @Property
  void theOrderOfContributionsChangesNoJudgement(
      @ForAll("rules") TalkRule rule, @ForAll("facts") TalkFacts facts, @ForAll Random random) {
    List<Said> shuffled = new ArrayList<>(facts.said());
    Collections.shuffle(shuffled, random);
    Judgement judgement = rule.judge(facts);
    Judgement other = rule.judge(new TalkFacts(shuffled));
    assertThat(other.holds()).isEqualTo(judgement.holds());
    assertThat(other.conditions()).isEqualTo(judgement.conditions());
  }

  @Property
  void whatWaitsOrIsGoneChangesNothing(
      @ForAll("rules") TalkRule rule, @ForAll("facts") TalkFacts facts) {
    TalkFacts read = new TalkFacts(facts.said().stream().filter(Said::published).toList());
    assertThat(rule.judge(read)).isEqualTo(rule.judge(facts));
  }

  @Property
  void anotherContributionTakesNothingAway(
      @ForAll("rules") TalkRule rule,
      @ForAll("facts") TalkFacts facts,
      @ForAll("said") Said another) {
    List<Said> more = new ArrayList<>(facts.said());
    more.add(another);
    Judgement before = rule.judge(facts);
    Judgement after = rule.judge(new TalkFacts(more));
    assertThat(after.holds() || !before.holds()).isTrue();
    for (int i = 0; i < before.conditions().size(); i++) {
      assertThat(after.conditions().get(i).have())
          .isGreaterThanOrEqualTo(before.conditions().get(i).have());
    }
  }

  @Property
  void theEvidenceAloneSatisfiesTheRuleAndNothingOfItIsTooMuch(
      @ForAll("rules") TalkRule rule, @ForAll("facts") TalkFacts facts) {
    Judgement judgement = rule.judge(facts);
    if (!judgement.holds()) {
      assertThat(judgement.evidence()).isEmpty();
      return;
    }
    assertThat(new HashSet<>(judgement.evidence())).hasSameSizeAs(judgement.evidence());
    assertThat(rule.judge(facts.only(judgement.evidence())).holds()).isTrue();
    // One contribution for each condition, and as many as there have to be replies.
    assertThat(judgement.evidence()).hasSizeLessThanOrEqualTo(3 + Math.max(1, rule.replies()));
  }

  @Property
  void aRuleHoldsWhenEachOfItsConditionsIsMetByItself(
      @ForAll("rules") TalkRule rule, @ForAll("facts") TalkFacts facts) {
    Judgement judgement = rule.judge(facts);
    assertThat(judgement.holds())
        .isEqualTo(judgement.conditions().stream().allMatch(Condition::met));
    assertThat(judgement.conditions()).isNotEmpty();
    assertThat(judgement.conditions())
        .allSatisfy(condition -> assertThat(condition.have()).isBetween(0, condition.need()));
  }

  @Property
  void aHigherRuleIsNeverEasier(@ForAll("rules") TalkRule rule, @ForAll("facts") TalkFacts facts) {
    TalkRule higher =
        new TalkRule(
            rule.accepted(),
            rule.endorsed() + 1,
            rule.expert(),
            rule.replies() + 1,
            rule.characters() + 10);
    if (higher.judge(facts).holds()) {
      assertThat(rule.judge(facts).holds()).isTrue();
    }
  }

  @Provide
  Arbitrary<TalkRule> rules() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(0, 20, 50))
        .as(
            (accepted, endorsed, expert, replies, characters) ->
                new TalkRule(accepted, endorsed, expert, replies, replies == 0 ? 0 : characters));
  }

  @Provide
  Arbitrary<TalkFacts> facts() {
    return said().list().ofMaxSize(6).map(TalkFacts::new);
  }

  @Provide
  Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(true, false))
        .as(
            (published, characters, accepted, endorsers, approved) ->
                new Said(
                    ContributionId.next(), published, characters, accepted, endorsers, approved));
  }
}
