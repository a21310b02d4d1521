package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.communities.ContributionId;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.TalkFacts.Said;

class TalkRuleTest {
  private static final Said PLAIN = said(true, 40, false, 0, false);

  private static Said said(
      boolean published, int characters, boolean accepted, int endorsers, boolean approved) {
    return new Said(ContributionId.next(), published, characters, accepted, endorsers, approved);
  }

  private static TalkFacts facts(Said... said) {
    return new TalkFacts(List.of(said));
  }

  @Test
  void aRuleThatAsksNothingIsSatisfiedByWhateverIsPublished() {
    Judgement judgement = TalkRule.POSTED.judge(facts(PLAIN));
    assertThat(judgement.holds()).isTrue();
    assertThat(judgement.evidence()).containsExactly(PLAIN.id());
    assertThat(judgement.conditions())
        .containsExactly(new Condition(ConditionKind.POSTED, 1, 1, null));
  }

  @Test
  void whatWaitsSatisfiesNothing() {
    assertThat(TalkRule.POSTED.judge(facts(said(false, 40, true, 9, true))).holds()).isFalse();
  }

  @Test
  void anAnswerHasToBeAccepted() {
    TalkRule rule = TalkDraft.ANSWERING.asAccepted().rule();
    assertThat(rule.judge(facts(PLAIN)).holds()).isFalse();
    assertThat(rule.judge(facts(PLAIN, said(true, 40, true, 0, false))).holds()).isTrue();
  }

  @Test
  void theColleaguesHaveToEndorseTheSameContribution() {
    TalkRule rule = TalkDraft.inTopic().endorsedBy(2).rule();
    Said once = said(true, 40, false, 1, false);
    Judgement judgement = rule.judge(facts(once, said(true, 40, false, 1, false)));
    assertThat(judgement.holds()).isFalse();
    assertThat(judgement.conditions())
        .containsExactly(new Condition(ConditionKind.ENDORSED, 1, 2, null));
    Said twice = said(true, 40, false, 2, false);
    assertThat(rule.judge(facts(once, twice)).evidence()).containsExactly(twice.id());
  }

  @Test
  void anExpertIsAskedOnceAllElseIsThere() {
    TalkRule rule = TalkDraft.inTopic().approved().endorsedBy(1).rule();
    Said endorsed = said(true, 40, false, 1, false);
    assertThat(rule.toApprove(facts(PLAIN))).isEmpty();
    assertThat(rule.toApprove(facts(said(false, 40, false, 1, false)))).isEmpty();
    assertThat(rule.toApprove(facts(PLAIN, endorsed))).contains(endorsed.id());
    assertThat(rule.toApprove(facts(endorsed, said(true, 40, false, 0, true)))).isEmpty();
    assertThat(TalkDraft.inTopic().approved().rule().toApprove(facts(PLAIN))).contains(PLAIN.id());
    assertThat(TalkRule.POSTED.toApprove(facts(PLAIN))).isEmpty();
  }

  @Test
  void anExpertHasToApproveOfOne() {
    TalkRule rule = TalkDraft.inTopic().approved().rule();
    assertThat(rule.judge(facts(PLAIN)).holds()).isFalse();
    assertThat(rule.judge(facts(PLAIN, said(true, 40, false, 0, true))).holds()).isTrue();
  }

  @Test
  void repliesThatAreTooShortDoNotCount() {
    TalkRule rule = TalkDraft.inTopic().replies(2, 100).rule();
    Judgement judgement =
        rule.judge(facts(PLAIN, said(true, 99, false, 0, false), said(true, 100, false, 0, false)));
    assertThat(judgement.holds()).isFalse();
    assertThat(judgement.conditions())
        .containsExactly(new Condition(ConditionKind.REPLIES, 1, 2, 100));
  }

  @Test
  void aLengthAloneAsksForOneReplyOfThatLength() {
    assertThat(
            new TalkDraft(null, null, null, null, null, null, null, 80, null, null)
                .rule()
                .replies())
        .isEqualTo(1);
  }

  @Test
  void allThatIsAskedHasToHoldAndSomeContributionMayHoldSeveral() {
    TalkRule rule = TalkDraft.inTopic().endorsedBy(1).approved().replies(1, 30).rule();
    Said best = said(true, 40, false, 1, true);
    assertThat(rule.judge(facts(said(true, 40, false, 1, false))).holds()).isFalse();
    assertThat(rule.judge(facts(best)).evidence()).containsExactly(best.id());
  }

  @Test
  void whereTheRuleDoesNotHoldThereIsNoEvidence() {
    TalkRule rule = TalkDraft.inTopic().endorsedBy(1).approved().rule();
    assertThat(rule.judge(facts(said(true, 40, false, 1, false))).evidence()).isEmpty();
  }

  @Test
  void aTopicIsKnownByItsAddressHoweverItWasCopied() {
    ContributionId id = ContributionId.next();
    assertThat(
            List.of(
                id.toString(),
                TopicAddress.path(id),
                " https://praxis.example" + TopicAddress.path(id) + "?reply=x#r-x ",
                TopicAddress.path(id) + "#replies"))
        .allSatisfy(typed -> assertThat(TopicAddress.of(typed)).contains(id));
    assertThat(List.of("", "topic", "/communities/topic/", "/communities/guide/" + id))
        .allSatisfy(typed -> assertThat(TopicAddress.of(typed)).isEmpty());
  }
}
