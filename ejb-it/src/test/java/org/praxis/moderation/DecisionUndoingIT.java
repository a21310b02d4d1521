package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicReading;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.ContributionView;
import org.praxis.harness.AllPages;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.PageRequest;

/** A decision can be undone for ten seconds, in which nobody but moderators learns of it. */
@ExtendWith(ArquillianExtension.class)
class DecisionUndoingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;
  @Inject TakingEffect taking;
  @Inject MyContributions mine;
  @Inject TopicReading reading;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;

  @Test
  void nobodyHearsOfADecisionUntilItsSecondsAreOver() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView read = opened(topic);
    decide(read, Verdict.APPROVE);
    ContributionView seen = LEARNER.call(() -> mine.one(topic));
    assertThat(seen.state()).isEqualTo(ContributionState.HELD);
    assertThat(seen.decisions()).isEmpty();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(topic, FIRST)))
        .isInstanceOf(NoSuchContribution.class);
    CaseView decided = MODERATOR.call(() -> review.open(read.id()));
    assertThat(decided.open()).isFalse();
    assertThat(decided.decision().verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(decided.undoUntil())
        .isBetween(Instant.now().plusSeconds(1), Instant.now().plusSeconds(10));
    // For other moderators it is decided, and no work that waits.
    assertThatThrownBy(
            () ->
                OTHER_MODERATOR.call(
                    () -> review.decide(read.id(), Company.ruling(Verdict.REJECT, 1))))
        .isInstanceOf(AlreadyDecided.class);
    assertThat(AllPages.of(OTHER_MODERATOR, review::queue))
        .extracting("id")
        .doesNotContain(read.id());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> LEARNER.call(() -> mine.one(topic)).state() == ContributionState.PUBLISHED);
    assertThat(COLLEAGUE.call(() -> reading.topic(topic, FIRST)).published()).isTrue();
    CaseView over = MODERATOR.call(() -> review.open(read.id()));
    assertThat(over.undoUntil()).isNull();
    assertThat(over.state()).isEqualTo(CaseState.APPROVED);
    assertThatThrownBy(() -> MODERATOR.run(() -> undoing.undo(read.id())))
        .isInstanceOf(NotUndoable.class);
  }

  @Test
  void whatIsUndoneWaitsForWhoeverUndidItAndCanBeDecidedOtherwise() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView read = opened(topic);
    decide(read, Verdict.REJECT);
    assertThatThrownBy(() -> OTHER_MODERATOR.run(() -> undoing.undo(read.id())))
        .isInstanceOf(NotUndoable.class);
    assertThatThrownBy(() -> LEARNER.run(() -> undoing.undo(read.id())))
        .isInstanceOf(NoSuchCase.class);
    MODERATOR.run(() -> undoing.undo(read.id()));
    CaseView again = MODERATOR.call(() -> review.open(read.id()));
    assertThat(again.open()).isTrue();
    assertThat(again.claim().mine()).isTrue();
    MODERATOR.call(
        () -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, again.version())));
    ContributionView published = LEARNER.call(() -> mine.one(topic));
    assertThat(published.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(published.decisions()).extracting("verdict").containsExactly(Verdict.APPROVE);
  }

  @Test
  void anAuthorWhoWritesOtherWordsOrNoneInThoseSecondsIsNotDecidedOn() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView read = opened(topic);
    decide(read, Verdict.APPROVE);
    long version = LEARNER.call(() -> mine.one(topic)).version();
    LEARNER.call(() -> revising.revise(topic, new Revision("t", "worse bluebird", version)));
    assertThat(MODERATOR.call(() -> review.open(read.id())).open()).isTrue();

    ContributionId gone = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView other = opened(gone);
    decide(other, Verdict.APPROVE);
    long seen = LEARNER.call(() -> mine.one(gone)).version();
    LEARNER.run(() -> withdrawing.withdraw(gone, seen));
    Thread.sleep(12_000);
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions()).isEmpty();
    assertThat(LEARNER.call(() -> mine.one(gone)).decisions()).isEmpty();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(gone, FIRST)))
        .isInstanceOf(NoSuchContribution.class);
  }

  @Test
  void severalWhoLetADecisionTakeEffectAtOnceDoItOnce() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseView read = opened(topic);
    decide(read, Verdict.APPROVE);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CyclicBarrier start = new CyclicBarrier(8);
      List<Callable<Void>> nodes = new ArrayList<>();
      Instant until = Instant.now().plusSeconds(14);
      for (int i = 0; i < 8; i++) {
        nodes.add(
            () -> {
              start.await(20, TimeUnit.SECONDS);
              while (Instant.now().isBefore(until)) {
                taking.take(read.id());
              }
              return null;
            });
      }
      for (Future<Void> node : threads.invokeAll(nodes)) {
        node.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions()).hasSize(1);
    assertThat(MODERATOR.call(() -> review.open(read.id())).standing().published()).isEqualTo(1);
  }

  @Test
  void whoeverUndoesHasWhatTheyHadDecidedToDecideOtherwise() throws Exception {
    CaseView read =
        opened(company.ask(LEARNER, company.community(0), "bluebird of the undone").id());
    decide(read, Verdict.REJECT);
    DecisionView undone = MODERATOR.call(() -> undoing.undo(read.id()));
    assertThat(undone.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(undone.clause()).isEqualTo(2);
    assertThat(undone.message()).isEqualTo("Please read clause 2.");
    assertThat(MODERATOR.call(() -> review.open(read.id())).open()).isTrue();
  }

  private void decide(CaseView read, Verdict verdict) throws Exception {
    Ruling ruling =
        new Ruling(
            verdict,
            verdict == Verdict.APPROVE ? null : 2,
            "Please read clause 2.",
            read.version());
    MODERATOR.call(() -> review.decide(read.id(), ruling));
  }

  private CaseView opened(ContributionId contribution) throws Exception {
    CaseId id = company.caseOf(contribution);
    return MODERATOR.call(() -> review.open(id));
  }
}
