package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.view.ContributionView;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.MoveNotices;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** What those who look after a community do with its topics. */
@ExtendWith(ArquillianExtension.class)
class TopicMovingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicMoving moving;
  @Inject TopicKeeping keeping;
  @Inject TopicStarting starting;
  @Inject Settling settling;
  @Inject TopicReading reading;
  @Inject AnswerAcceptance acceptance;
  @Inject CaseReview review;
  @Inject Inbox inbox;
  @Inject Following following;
  @Inject Joining joining;
  @Inject MyContributions own;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject MoveNotices notices;
  @Inject UserTransaction transaction;
  @Inject Rows rows;

  private String slug;
  private ContributionId topic;
  private ContributionId first;
  private ContributionId second;

  @BeforeEach
  void aConversation() throws Exception {
    slug = company.community(0);
    topic = company.ask(LEARNER, slug, "Which pump?").id();
    first = company.reply(COLLEAGUE, topic, "The old one.").id();
    second = company.reply(LEARNER, topic, "And which tool?").id();
  }

  @Test
  void aTopicMovesWithItsRepliesAndWhatWaitsThere() throws Exception {
    String other = company.community(0);
    ContributionId held = company.reply(COLLEAGUE, topic, "about bluebird").id();
    assertThatThrownBy(() -> LEARNER.run(() -> moving.move(topic, new MoveDraft(other, null))))
        .isInstanceOf(NotKeeper.class);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, null)));
    assertThat(LEARNER.call(() -> reading.topics(slug, false, FIRST)).total()).isZero();
    TopicView there = LEARNER.call(() -> reading.topic(topic, FIRST));
    assertThat(there.community().community().slug()).isEqualTo(other);
    assertThat(there.replies().items()).hasSize(2);
    assertThat(
            MODERATOR.call(() -> review.open(company.caseOf(held))).content().summary().placeSlug())
        .isEqualTo(other);
    company.decide(MODERATOR, held, Verdict.APPROVE);
    awaitNotice(COLLEAGUE, NoticeKind.MOVED, topic);
  }

  @Test
  void theAskerAndWhoFollowsTheTopicAreToldWhereItIs() throws Exception {
    ContributionId alone = company.ask(LEARNER, slug, "Nobody has replied.").id();
    TRAINER.run(() -> following.followTopic(alone, new FollowChoice(FollowLevel.WATCHING)));
    String other = company.community(0);
    MODERATOR.run(() -> moving.move(alone, new MoveDraft(other, null)));
    awaitNotice(LEARNER, NoticeKind.MOVED, alone);
    awaitNotice(TRAINER, NoticeKind.FOLLOWED_MOVED, alone);
    MODERATOR.run(() -> moving.merge(alone, new MergeDraft(topic, null)));
    awaitNotice(LEARNER, NoticeKind.MOVED, topic);
    awaitNotice(TRAINER, NoticeKind.FOLLOWED_MOVED, topic);
  }

  @Test
  void whatItsAuthorsCouldNotReadAnyMoreIsConfirmedFirstAndTellsThemNothingOfThePlace()
      throws Exception {
    String secret = company.community(0);
    for (As leaving : List.of(LEARNER, COLLEAGUE)) {
      leaving.run(() -> joining.leave(secret));
    }
    becomePrivate(secret);
    assertThatThrownBy(() -> MODERATOR.run(() -> moving.move(topic, new MoveDraft(secret, null))))
        .isInstanceOf(AuthorsLocked.class);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(secret, true)));
    awaitNotice(LEARNER, NoticeKind.MOVED_AWAY, topic);
    ContributionView mine = LEARNER.call(() -> own.one(second));
    assertThat(mine.text()).isEqualTo("And which tool?");
    assertThat(mine)
        .extracting("topic", "title", "communitySlug", "communityName")
        .containsOnlyNulls();
    assertThat(LEARNER.call(() -> own.one(topic)).title()).isEqualTo("How do I?");
    Revision change = new Revision(null, "And which tool, please?", mine.version(), null);
    assertThatThrownBy(() -> LEARNER.call(() -> revising.revise(second, change)))
        .isInstanceOf(NoSuchContribution.class);
    LEARNER.run(() -> withdrawing.withdraw(second, mine.version()));
    assertThatThrownBy(() -> LEARNER.run(() -> withdrawing.restore(second, mine.version() + 1)))
        .isInstanceOf(NoSuchContribution.class);
  }

  @Test
  void whoMayNotReadWhereItIsMergedToIsNotToldWhatItIsCalledThere() throws Exception {
    String secret = company.community(0);
    TopicDraft plans = new TopicDraft(TopicKind.DISCUSSION, "Closing the plant", "In May.");
    MODERATOR.run(() -> joining.join(secret));
    ContributionId into = MODERATOR.call(() -> starting.start(secret, plans)).id();
    for (As leaving : List.of(LEARNER, COLLEAGUE)) {
      leaving.run(() -> joining.leave(secret));
    }
    becomePrivate(secret);
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, true)));
    awaitNotice(LEARNER, NoticeKind.MOVED_AWAY, into);
    assertThat(LEARNER.call(() -> inbox.notices(FIRST)).items())
        .filteredOn(notice -> notice.subject().equals(into.toString()))
        .extracting(NoticeView::title)
        .containsExactly("How do I?");
  }

  private void awaitNotice(As person, NoticeKind kind, ContributionId about) {
    await()
        .until(
            () ->
                person.call(() -> inbox.notices(FIRST)).items().stream()
                    .anyMatch(
                        notice ->
                            notice.kind() == kind && notice.subject().equals(about.toString())));
  }

  @Test
  void whatMorePeopleWouldReadIsConfirmedFirst() throws Exception {
    String open = company.community(0);
    becomePrivate(slug);
    assertThatThrownBy(() -> MODERATOR.run(() -> moving.move(topic, new MoveDraft(open, null))))
        .isInstanceOf(WiderReaders.class);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(open, true)));
    assertThat(LEARNER.call(() -> reading.topics(open, false, FIRST)).total()).isEqualTo(1);
  }

  @Test
  void aMergedTopicIsAReplyUnderItsTitleAndItsAddressLeadsThere() throws Exception {
    ContributionId into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    LEARNER.run(() -> acceptance.accept(topic, first));
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
    TopicView merged = LEARNER.call(() -> reading.topic(into, FIRST));
    assertThat(merged.replies().items()).extracting("id").containsExactly(topic);
    assertThat(merged.replies().items().get(0).nested().first())
        .extracting("id")
        .containsExactly(first, second);
    assertThat(merged.replies().items().get(0).html())
        .contains("<strong>How do I?</strong>", "Which pump?");
    assertThatThrownBy(() -> LEARNER.call(() -> reading.topic(topic, FIRST)))
        .isInstanceOf(NoSuchContribution.class);
    assertThat(LEARNER.call(() -> reading.topicOf(topic))).isEqualTo(into);
    assertThat(LEARNER.call(() -> reading.topics(slug, false, FIRST)).items())
        .extracting(TopicRow::id, TopicRow::replies)
        .containsExactly(tuple(into, 3));
  }

  @Test
  void repliesThatAreSplitOffAreATopicAndTheirAddressesLeadThere() throws Exception {
    ContributionId third = company.reply(COLLEAGUE, topic, "A wrench.").id();
    LEARNER.run(() -> acceptance.accept(topic, third));
    ContributionId split =
        MODERATOR.call(
            () ->
                moving.split(
                    topic,
                    new SplitDraft(Set.of(third, second), "Which tool?", TopicKind.QUESTION)));
    assertThat(split).isEqualTo(second);
    TopicView created = LEARNER.call(() -> reading.topic(split, FIRST));
    assertThat(created.title()).isEqualTo("Which tool?");
    assertThat(created.mine()).isTrue();
    assertThat(created.replies().items()).extracting("id").containsExactly(third);
    TopicView rest = LEARNER.call(() -> reading.topic(topic, FIRST));
    assertThat(rest.acceptedAnswer()).isNull();
    assertThat(rest.replies().items()).extracting("id").containsExactly(first);
    assertThat(LEARNER.call(() -> reading.topicOf(third))).isEqualTo(split);
    LEARNER.run(() -> acceptance.accept(split, third));
  }

  @Test
  void inAClosedTopicNobodyRepliesUntilItIsOpenAgain() throws Exception {
    MODERATOR.run(() -> keeping.close(topic, new CloseNote("Answered in the handbook.")));
    assertThat(LEARNER.call(() -> reading.topic(topic, FIRST)).closing().note())
        .isEqualTo("Answered in the handbook.");
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "late"))
        .isInstanceOf(TopicClosed.class);
    MODERATOR.run(() -> keeping.reopen(topic));
    company.reply(COLLEAGUE, topic, "in time");
  }

  @Test
  void threeTopicsArePinnedAndStandAboveTheOthers() throws Exception {
    ContributionId newest = company.ask(LEARNER, slug, "newest").id();
    MODERATOR.run(() -> keeping.pin(topic));
    assertThat(LEARNER.call(() -> reading.topics(slug, false, FIRST)).items())
        .extracting(TopicRow::id)
        .containsExactly(topic, newest);
    for (int i = 0; i < 2; i++) {
      ContributionId more = company.ask(LEARNER, slug, "more " + i).id();
      MODERATOR.run(() -> keeping.pin(more));
    }
    assertThatThrownBy(() -> MODERATOR.run(() -> keeping.pin(newest)))
        .isInstanceOf(TooManyPinned.class);
    MODERATOR.run(() -> keeping.unpin(topic));
    MODERATOR.run(() -> keeping.pin(newest));
  }

  @Test
  void inSlowModeOneWaitsBetweenTwoReplies() throws Exception {
    MODERATOR.run(() -> keeping.slow(topic, new SlowDraft(10)));
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "at once"))
        .isInstanceOfSatisfying(
            SlowMode.class, slow -> assertThat(slow.retryAfter().orElseThrow()).isPositive());
    ContributionId elsewhere = company.ask(LEARNER, slug, "elsewhere").id();
    company.reply(COLLEAGUE, elsewhere, "here it is quick");
    MODERATOR.run(() -> keeping.slow(topic, new SlowDraft(null)));
    company.reply(COLLEAGUE, topic, "now");
  }

  @Test
  void aTopicDoesNotMoveToWhereItIs() {
    assertThatThrownBy(() -> MODERATOR.run(() -> moving.move(topic, new MoveDraft(slug, true))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatOtherPeopleWouldReadIsConfirmedFirstAlsoWhereTheyAreAsFew() throws Exception {
    String other = company.community(0);
    ContributionId into = company.ask(LEARNER, other, "Pumps?").id();
    for (String each : List.of(slug, other)) {
      becomePrivate(each);
    }
    assertThatThrownBy(() -> MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, null))))
        .isInstanceOf(WiderReaders.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null))))
        .isInstanceOf(WiderReaders.class);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, true)));
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
  }

  @Test
  void whoFollowedATopicFollowsTheOneThatItIsMergedInto() throws Exception {
    ContributionId into = company.ask(MODERATOR, slug, "Pumps?").id();
    watch(TRAINER, topic, FollowLevel.WATCHING);
    watch(COLLEAGUE, topic, FollowLevel.WATCHING);
    watch(COLLEAGUE, into, FollowLevel.MUTED);
    watch(LEARNER, topic, FollowLevel.NORMAL);
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
    assertThat(TRAINER.call(() -> following.topic(into)))
        .isEqualTo(new FollowView(FollowLevel.WATCHING, true));
    assertThat(COLLEAGUE.call(() -> following.topic(into)).level()).isEqualTo(FollowLevel.MUTED);
    assertThat(LEARNER.call(() -> following.topic(into)).level()).isEqualTo(FollowLevel.NORMAL);
  }

  @Test
  void whoIsToldOfAMoveAfterAMergeIsToldWhereItStandsNow() throws Exception {
    TopicView before = LEARNER.call(() -> reading.topic(topic, FIRST));
    PersonId learner = before.author().id();
    ContributionId into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
    transaction.begin();
    notices.receive(
        new ContributionsMoved(
            topic,
            topic,
            before.title(),
            before.community().community().id(),
            List.of(),
            List.of(learner),
            learner,
            Instant.now()));
    transaction.commit();
    awaitNotice(LEARNER, NoticeKind.FOLLOWED_MOVED, into);
  }

  @Test
  void aTopicIsFoundOnlyWhereItsOwnCommunityIsRead() throws Exception {
    String word = Staff.word();
    ContributionId reply = company.reply(COLLEAGUE, topic, "about " + word).id();
    becomePrivate(slug);
    // As if it had been written while the topic moved.
    rows.change(
        "update communities_contribution set community_key = (select key from"
            + " communities_community where slug = ?1) where id = ?2",
        company.community(0),
        reply.value());
    assertThat(TRAINER.call(() -> reading.withWords(word, FIRST)))
        .satisfies(
            found -> {
              assertThat(found.items()).isEmpty();
              assertThat(found.total()).isZero();
            });
    assertThat(LEARNER.call(() -> reading.withWords(word, FIRST)).total()).isEqualTo(1);
  }

  private void becomePrivate(String community) {
    MODERATOR.run(
        () -> {
          var now = settling.settings(community);
          settling.settle(
              community, new SettingsDraft(now.name(), Access.PRIVATE, null, null, now.version()));
        });
  }

  private void watch(As person, ContributionId id, FollowLevel level) {
    person.run(() -> following.followTopic(id, new FollowChoice(level)));
  }
}
