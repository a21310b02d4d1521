package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Verdict;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.PageRequest;

/** What becomes of a topic in which several people do something at the same moment. */
@ExtendWith(ArquillianExtension.class)
class TopicRacesIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject TopicMoving moving;
  @Inject TopicKeeping keeping;
  @Inject TopicReading reading;
  @Inject AnswerAcceptance acceptance;
  @Inject Endorsing endorsing;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions own;
  @Inject CaseReview review;
  @Inject UserTransaction transaction;
  @Inject Rows rows;
  @Resource ManagedExecutorService threads;

  private String slug;
  private String other;
  private ContributionId topic;
  private ContributionId answer;

  @BeforeEach
  void aConversation() throws Exception {
    slug = company.community(0);
    other = company.community(0);
    topic = company.ask(LEARNER, slug, "Which pump?").id();
    answer = company.reply(COLLEAGUE, topic, "The old one.").id();
  }

  @Test
  void whoRepliesWhileTheTopicIsMergedIsToldSo() throws Exception {
    ContributionId into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    Future<Submitted> late = meanwhile(() -> merge(into), () -> reply("Too late."));
    assertThatThrownBy(late::get).hasCauseInstanceOf(ChangedMeanwhile.class);
    assertThat(
            rows.read(
                "select 1 from communities_contribution r join communities_contribution t on t.key"
                    + " = r.topic_key where t.id = ?1",
                topic.value()))
        .isEmpty();
    assertThat(show(into).particulars().replies()).isEqualTo(2);
  }

  @Test
  void whatIsRepliedWhileTheTopicMovesStandsWhereItIs() throws Exception {
    Future<Submitted> late = meanwhile(this::move, () -> reply("Just so."));
    assertThat(place(late.get().id())).isEqualTo(other);
    assertThat(show(topic).replies().items()).extracting("id").contains(late.get().id());
  }

  @Test
  void aTopicMovesWithWhatSomebodyWasReplying() throws Exception {
    Future<Submitted> moved = meanwhile(() -> reply("In time."), this::move);
    moved.get();
    assertThat(show(topic).replies().items())
        .hasSize(2)
        .allSatisfy(reply -> assertThat(place(reply.id())).isEqualTo(other));
  }

  @Test
  void whatSomebodyWasReplyingAndWaitsLetsAMoveBeTriedAgain() throws Exception {
    ContributionId[] held = new ContributionId[1];
    Future<Submitted> moved =
        meanwhile(
            () -> {
              held[0] = company.reply(LEARNER, topic, "about bluebird").id();
              return null;
            },
            this::move);
    assertThatThrownBy(moved::get).hasCauseInstanceOf(ChangedMeanwhile.class);
    move();
    assertThat(
            MODERATOR
                .call(() -> review.open(company.caseOf(held[0])))
                .content()
                .summary()
                .placeSlug())
        .isEqualTo(other);
    company.decide(MODERATOR, held[0], Verdict.APPROVE);
  }

  @Test
  void whoAppliedSomethingWhileItMovedSaysSoWhereItIs() throws Exception {
    Future<Submitted> said =
        meanwhile(
            this::move,
            () -> LEARNER.call(() -> endorsing.applied(answer, new Sentence("It took a day."))));
    said.get();
    assertThat(
            rows.read(
                "select c.slug from communities_contribution a join communities_community c on"
                    + " c.key = a.community_key where a.id = ?1",
                said.get().id().value()))
        .hasToString("[" + other + "]");
  }

  @Test
  void whatIsTakenBackAtThatMomentIsNoAnswer() throws Exception {
    long version = COLLEAGUE.call(() -> own.one(answer)).version();
    Future<Submitted> accepted =
        meanwhile(
            () -> {
              COLLEAGUE.run(() -> withdrawing.withdraw(answer, version));
              return null;
            },
            this::accept);
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(NotPublished.class);
    assertThat(answered()).isFalse();
  }

  @Test
  void whatLeavesTheTopicAtThatMomentIsNotItsAnswer() throws Exception {
    Future<Submitted> accepted =
        meanwhile(
            () -> {
              MODERATOR.run(
                  () ->
                      moving.split(
                          topic, new SplitDraft(Set.of(answer), "Pumps", TopicKind.DISCUSSION)));
              return null;
            },
            this::accept);
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(ChangedMeanwhile.class);
    assertThat(answered()).isFalse();
  }

  @Test
  void ofTwoRepliesAtOnceInSlowModeOneWaits() throws Exception {
    company.reply(LEARNER, topic, "before it was slow");
    ContributionId slow = company.ask(LEARNER, slug, "slowly").id();
    MODERATOR.run(() -> keeping.slow(slow, new SlowDraft(10)));
    Future<Submitted> second =
        meanwhile(
            () -> company.reply(COLLEAGUE, slow, "one"),
            () -> company.reply(COLLEAGUE, slow, "another"));
    assertThatThrownBy(second::get).hasCauseInstanceOf(SlowMode.class);
  }

  @Test
  void aDoubleClickInSlowModeIsOneReply() throws Exception {
    ContributionId slow = company.ask(LEARNER, slug, "slowly").id();
    MODERATOR.run(() -> keeping.slow(slow, new SlowDraft(10)));
    Submitted first = company.reply(COLLEAGUE, slow, "one");
    assertThat(company.reply(COLLEAGUE, slow, "one").id()).isEqualTo(first.id());
    assertThat(show(slow).replies().items()).hasSize(1);
  }

  @Test
  void aDecisionAndAMoveAtOnceDoNotWaitForEachOther() throws Exception {
    ContributionId held = company.reply(COLLEAGUE, topic, "about bluebird").id();
    Future<Submitted> moved;
    transaction.begin();
    try {
      // As a decision does that has begun.
      rows.read("select key from moderation_case where content_id = ?1 for update", held.value());
      moved = threads.submit(this::move);
      rows.awaitWaiting();
      company.decide(MODERATOR, held, Verdict.APPROVE);
    } finally {
      transaction.commit();
    }
    moved.get();
    assertThat(place(held)).isEqualTo(other);
    assertThat(show(topic).particulars().replies()).isEqualTo(2);
  }

  @Test
  void whatIsTakenBackAndMergedAtOnceIsBoth() throws Exception {
    ContributionId into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    long version = COLLEAGUE.call(() -> own.one(answer)).version();
    Future<Submitted> merged =
        meanwhile(
            () -> {
              COLLEAGUE.run(() -> withdrawing.withdraw(answer, version));
              return null;
            },
            () -> merge(into));
    merged.get();
    ReplyView became = show(into).replies().items().get(0);
    assertThat(became.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(became.nested().first())
        .extracting("state")
        .containsExactly(ContributionState.WITHDRAWN);
    assertThat(COLLEAGUE.call(() -> reading.topics(slug, false, PAGE)).items())
        .extracting("replies")
        .containsExactly(1);
  }

  private Submitted reply(String text) throws Exception {
    return company.reply(COLLEAGUE, topic, text);
  }

  private Submitted move() {
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, null)));
    return null;
  }

  private Submitted merge(ContributionId into) {
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
    return null;
  }

  private Submitted accept() {
    LEARNER.run(() -> acceptance.accept(topic, answer));
    return null;
  }

  private boolean answered() {
    return !rows.read(
            "select 1 from communities_contribution where id = ?1 and accepted_answer is not null",
            topic.value())
        .isEmpty();
  }

  private String place(ContributionId contribution) throws Exception {
    return COLLEAGUE.call(() -> own.one(contribution)).communitySlug();
  }

  private TopicView show(ContributionId id) throws Exception {
    return LEARNER.call(() -> reading.topic(id, PAGE));
  }

  /** The second begins when the first has done all but committed, which it does a moment later. */
  private Future<Submitted> meanwhile(Callable<Submitted> first, Callable<Submitted> second)
      throws Exception {
    Future<Submitted> waiting;
    transaction.begin();
    try {
      first.call();
      waiting = threads.submit(second);
      rows.awaitWaiting();
    } finally {
      transaction.commit();
    }
    return waiting;
  }
}
