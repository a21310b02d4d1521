package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NotRevisable;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.view.ContributionView;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

@ExtendWith(ArquillianExtension.class)
class CaseReviewIT {
  private static final int MODERATORS_AT_ONCE = 16;

  @Inject Company company;
  @Inject CaseReview review;
  @Inject MyContributions mine;
  @Inject Revising revising;

  @Test
  void aCaseShowsAllThatAModeratorNeeds() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(COLLEAGUE, community, "What is new?").id();
    ContributionId reply = company.reply(LEARNER, topic, "**Bluebird** is.").id();
    CaseView view = opened(reply);
    assertThat(view.content().html()).isEqualTo("<p><strong>Bluebird</strong> is.</p>\n");
    assertThat(view.content().thread()).extracting("html").containsExactly("<p>What is new?</p>\n");
    assertThat(view.standing().published()).isZero();
    assertThat(view.charter().clauses()).hasSize(3);
    assertThat(view.reasons())
        .extracting(HoldReason::reason, HoldReason::clause, HoldReason::term)
        .containsExactly(Tuple.tuple(Reason.TERM, 3, "bluebird"));
    assertThat(view.reasons().get(0).rule().edition()).isEqualTo(1);
    assertThat(view.open()).isTrue();
  }

  @Test
  void anAuthorReadsTheReasonsRevisesAndIsPublished() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseId decided = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.RETURN);
    assertThat(LEARNER.call(() -> mine.returned(5))).extracting("id").contains(topic);

    ContributionView returned = LEARNER.call(() -> mine.one(topic));
    assertThat(returned.state()).isEqualTo(ContributionState.RETURNED);
    assertThat(returned.text()).isEqualTo("bluebird");
    assertThat(returned.decisions()).hasSize(1);
    assertThat(returned.decisions().get(0).clauseText()).isEqualTo("Buying hardware");
    assertThat(returned.decisions().get(0).message()).isEqualTo("Please read clause 2.");

    Revision revision = new Revision("What is new?", "redbreast", returned.version());
    assertThat(LEARNER.call(() -> revising.revise(topic, revision)).reasons())
        .containsExactly(HoldReason.revised());
    CaseView first = MODERATOR.call(() -> review.open(decided));
    assertThat(first.content().html()).contains("bluebird").doesNotContain("redbreast");
    CaseView again = opened(topic);
    assertThat(again.content().html()).contains("redbreast");
    assertThat(again.history()).extracting("verdict").containsExactly(Verdict.RETURN);
    company.decide(OTHER_MODERATOR, topic, Verdict.APPROVE);
    ContributionView published = LEARNER.call(() -> mine.one(topic));
    assertThat(published.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(published.decisions())
        .extracting("verdict")
        .containsExactly(Verdict.APPROVE, Verdict.RETURN);
    assertThat(
            LEARNER
                .call(() -> revising.revise(topic, new Revision("t", "x", published.version())))
                .held())
        .isFalse();
  }

  @Test
  void aSecondModeratorLearnsWhoDecided() throws Exception {
    CaseView read = opened(company.ask(LEARNER, company.community(0), "bluebird").id());
    MODERATOR.call(() -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version())));
    assertThatThrownBy(
            () ->
                OTHER_MODERATOR.call(
                    () -> review.decide(read.id(), Company.ruling(Verdict.REJECT, read.version()))))
        .isInstanceOfSatisfying(
            AlreadyDecided.class, e -> assertThat(e.arguments()[0]).isEqualTo(nameOf(MODERATOR)));
  }

  @Inject org.praxis.people.People people;

  private String nameOf(As person) {
    try {
      return person.call(() -> people.me().chip().name());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aModeratorDecidesOnTheTextThatTheyRead() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView read = opened(topic);
    long version = LEARNER.call(() -> mine.one(topic)).version();
    LEARNER.call(() -> revising.revise(topic, new Revision("t", "worse bluebird", version)));
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version()))))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(opened(topic).content().html()).contains("worse");
  }

  @Test
  void anAuthorRevisesTheVersionThatTheyRead() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    assertThatThrownBy(
            () -> LEARNER.call(() -> revising.revise(topic, new Revision("t", "x", 99L))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aModeratorsOwnTextWaitsForAnother() throws Exception {
    ContributionId topic = company.ask(MODERATOR, company.community(0), "bluebird").id();
    CaseId id = company.caseOf(OTHER_MODERATOR, topic);
    assertThatThrownBy(
            () -> MODERATOR.call(() -> review.decide(id, Company.ruling(Verdict.APPROVE, 0))))
        .isInstanceOf(OwnCase.class);
    assertThat(AllPages.of(MODERATOR, review::queue)).extracting("id").doesNotContain(id);
  }

  @Test
  void returningAndRejectingNeedAClauseThatExists() throws Exception {
    CaseView read = opened(company.ask(LEARNER, company.community(0), "bluebird").id());
    for (Ruling ruling :
        List.of(
            new Ruling(Verdict.RETURN, null, "why", read.version()),
            new Ruling(Verdict.REJECT, 9, "why", read.version()),
            new Ruling(Verdict.REJECT, 1, null, read.version()))) {
      assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(read.id(), ruling)))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void aCaseThatIsNotThereIsMissing() {
    assertThatThrownBy(() -> MODERATOR.call(() -> review.open(CaseId.next())))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void ofSixteenModeratorsAtOnceExactlyOneDecides() throws Exception {
    for (int round = 0; round < 5; round++) {
      ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
      CaseView read = opened(topic);
      List<Callable<Boolean>> decisions = new ArrayList<>();
      CyclicBarrier together = new CyclicBarrier(MODERATORS_AT_ONCE);
      for (int i = 0; i < MODERATORS_AT_ONCE; i++) {
        As moderator = i % 2 == 0 ? MODERATOR : OTHER_MODERATOR;
        Verdict verdict = List.of(Verdict.APPROVE, Verdict.RETURN, Verdict.REJECT).get(i % 3);
        decisions.add(
            () -> {
              together.await(20, TimeUnit.SECONDS);
              try {
                moderator.call(
                    () -> review.decide(read.id(), Company.ruling(verdict, read.version())));
                return true;
              } catch (AlreadyDecided e) {
                return false;
              }
            });
      }
      assertThat(AtOnce.outcomes(decisions)).containsOnlyOnce(true).hasSize(MODERATORS_AT_ONCE);
      assertThat(LEARNER.call(() -> mine.one(topic)).decisions()).hasSize(1);
    }
  }

  @Test
  void anAuthorWhoRevisesWhileAModeratorDecidesLosesNothing() throws Exception {
    for (int round = 0; round < 10; round++) {
      ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
      CaseView read = opened(topic);
      long version = LEARNER.call(() -> mine.one(topic)).version();
      CyclicBarrier together = new CyclicBarrier(2);
      Callable<Boolean> deciding =
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              MODERATOR.call(
                  () -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version())));
              return true;
            } catch (ChangedMeanwhile e) {
              return false;
            }
          };
      Callable<Boolean> rewriting =
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              LEARNER.call(() -> revising.revise(topic, new Revision("t", "other words", version)));
              return true;
            } catch (ChangedMeanwhile | NotRevisable e) {
              return false;
            }
          };
      List<Boolean> outcomes = AtOnce.outcomes(List.of(deciding, rewriting));
      assertThat(outcomes).containsOnlyOnce(true);
      assertThat(LEARNER.call(() -> mine.one(topic)).text())
          .isEqualTo(outcomes.get(0) ? "bluebird" : "other words");
    }
  }

  private CaseView opened(ContributionId contribution) throws Exception {
    CaseId id = company.caseOf(contribution);
    return MODERATOR.call(() -> review.open(id));
  }
}
