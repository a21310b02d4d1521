package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Discovering;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.Company;
import org.praxis.platform.PageRequest;

/** Text that awaits review reaches nobody but its author and its moderators. */
@ExtendWith(ArquillianExtension.class)
class HeldTextsIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicReading reading;
  @Inject Discovering discovering;
  @Inject MyContributions mine;
  @Inject CaseReview review;

  @Test
  void aNewcomersFirstContributionsAreHeldAndThenNoMore() throws Exception {
    String community = company.community(1);
    Submitted first = company.ask(LEARNER, community, "first");
    assertThat(first.reasons()).containsExactly(HoldReason.firstContributions());
    company.decide(MODERATOR, first.id(), Verdict.APPROVE);
    assertThat(company.ask(LEARNER, community, "second").held()).isFalse();
  }

  @Test
  void aTermOfTheCharterHoldsAnybodysText() throws Exception {
    Submitted held = company.ask(LEARNER, company.community(0), "When does BlueBird start?");
    assertThat(held.reasons()).containsExactly(Company.term(3));
  }

  @Test
  void aTermIsFoundAlsoWhereMarksHideItInTheSource() throws Exception {
    String community = company.community(0);
    for (String hidden :
        new String[] {"blue*b*ird", "blue&shy;bird", "bl&#117;ebird", "**blue**bird"}) {
      assertThat(company.ask(LEARNER, community, hidden).reasons())
          .as(hidden)
          .containsExactly(Company.term(3));
    }
  }

  @Test
  void aHeldTopicIsNowhereForOthers() throws Exception {
    String community = company.community(0);
    String rare = "axolotl" + UUID.randomUUID().toString().substring(0, 8);
    ContributionId held = company.ask(LEARNER, community, "bluebird " + rare).id();
    isNowhereForAColleague(held, community, rare);

    assertThat(LEARNER.call(() -> reading.topic(held, FIRST)).state())
        .isEqualTo(ContributionState.HELD);
    assertThat(LEARNER.call(() -> mine.list(FIRST)).items()).extracting("id").contains(held);
    assertThat(MODERATOR.call(() -> reading.topic(held, FIRST)).mine()).isFalse();
  }

  @Test
  void anApprovedTopicStandsWhereOneThatBeganAtThatMomentWould() throws Exception {
    String community = company.community(0);
    ContributionId held = company.ask(LEARNER, community, "bluebird").id();
    ContributionId later = company.ask(COLLEAGUE, community, "asked meanwhile").id();
    company.decide(MODERATOR, held, Verdict.APPROVE);
    assertThat(LEARNER.call(() -> reading.topics(community, false, FIRST)).items())
        .extracting("id")
        .containsExactly(held, later);
  }

  @Test
  void aReturnedOrRejectedTopicIsNowhereForOthersEither() throws Exception {
    for (Verdict verdict : new Verdict[] {Verdict.RETURN, Verdict.REJECT}) {
      String community = company.community(0);
      String rare = "axolotl" + UUID.randomUUID().toString().substring(0, 8);
      ContributionId topic = company.ask(LEARNER, community, "bluebird " + rare).id();
      company.decide(MODERATOR, topic, verdict);
      isNowhereForAColleague(topic, community, rare);
      assertThat(LEARNER.call(() -> reading.topic(topic, FIRST)).published()).isFalse();
      assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> reading.topic(topic, FIRST)))
          .isInstanceOf(NoSuchContribution.class);
    }
  }

  @Test
  void aHeldReplyIsSeenByItsAuthorAndModeratorsAlone() throws Exception {
    String community = company.community(0);
    String rare = "axolotl" + UUID.randomUUID().toString().substring(0, 8);
    ContributionId topic = company.ask(COLLEAGUE, community, "text").id();
    ContributionId held = company.reply(LEARNER, topic, "bluebird " + rare).id();

    var asColleague = COLLEAGUE.call(() -> reading.topic(topic, FIRST));
    assertThat(asColleague.replies().items()).isEmpty();
    assertThat(asColleague.replies().total()).isZero();
    assertThat(
            COLLEAGUE.call(() -> reading.topics(community, false, FIRST)).items().get(0).replies())
        .isZero();
    assertThat(COLLEAGUE.call(() -> reading.withWords(rare, FIRST)).items()).isEmpty();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> mine.one(held)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> acceptHeld(topic, held)))
        .isInstanceOf(NoSuchContribution.class);

    assertThat(LEARNER.call(() -> reading.topic(topic, FIRST)).replies().items())
        .extracting("id")
        .containsExactly(held);
    assertThat(MODERATOR.call(() -> reading.topic(topic, FIRST)).replies().items())
        .extracting("id")
        .containsExactly(held);
  }

  @Test
  void onlyModeratorsOpenTheQueueAndItsCases() throws Exception {
    ContributionId held = company.ask(LEARNER, company.community(0), "about bluebird").id();
    CaseId waiting = company.caseOf(held);
    assertThatThrownBy(() -> LEARNER.call(() -> review.queue(FIRST)))
        .isInstanceOf(NotAModerator.class);
    assertThat(LEARNER.call(() -> review.waiting())).isZero();
    assertThatThrownBy(() -> LEARNER.call(() -> review.open(waiting)))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(
            () -> LEARNER.call(() -> review.decide(waiting, Company.ruling(Verdict.APPROVE, 0))))
        .isInstanceOf(NoSuchCase.class);
  }

  @Inject org.praxis.communities.AnswerAcceptance acceptance;

  private void acceptHeld(ContributionId topic, ContributionId reply) {
    acceptance.accept(topic, reply);
  }

  private void isNowhereForAColleague(ContributionId topic, String community, String word)
      throws Exception {
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(topic, FIRST)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "x"))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> mine.one(topic)))
        .isInstanceOf(NoSuchContribution.class);
    assertThat(COLLEAGUE.call(() -> reading.topics(community, false, FIRST)).total()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.topics(community, true, FIRST)).total()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.latest(50))).extracting("id").doesNotContain(topic);
    assertThat(COLLEAGUE.call(() -> reading.openQuestions(community, 50))).isEmpty();
    assertThat(COLLEAGUE.call(() -> reading.withWords(word, FIRST)).total()).isZero();
    assertThat(COLLEAGUE.call(() -> discovering.brief(community)).topics()).isZero();
  }
}
