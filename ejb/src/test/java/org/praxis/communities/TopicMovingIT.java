package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.PageRequest;

/** What those who look after a community do with its topics. */
@ExtendWith(ArquillianExtension.class)
class TopicMovingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicMoving moving;
  @Inject TopicKeeping keeping;
  @Inject Settling settling;
  @Inject TopicReading reading;
  @Inject AnswerAcceptance acceptance;
  @Inject CaseReview review;
  @Inject Inbox inbox;

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
    await()
        .until(
            () ->
                COLLEAGUE.call(() -> inbox.notices(FIRST)).items().stream()
                    .anyMatch(
                        notice ->
                            notice.kind() == NoticeKind.MOVED
                                && notice.subject().equals(topic.toString())));
  }

  @Test
  void whatMorePeopleWouldReadIsConfirmedFirst() throws Exception {
    String open = company.community(0);
    MODERATOR.run(
        () -> {
          var now = settling.settings(slug);
          settling.settle(
              slug, new SettingsDraft(now.name(), Access.PRIVATE, null, null, now.version()));
        });
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
    assertThat(merged.replies().items()).extracting("id").containsExactly(topic, first, second);
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
}
