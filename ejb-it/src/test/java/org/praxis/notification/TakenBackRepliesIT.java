package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.TopicKind;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.Following;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentKind;

/** Of a reply that its author took back nobody is told: who asked, and who watches the topic. */
@ExtendWith(ArquillianExtension.class)
class TakenBackRepliesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Company company;
  @Inject Joining joining;
  @Inject Discovering discovering;
  @Inject Following following;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions own;
  @Inject Inbox inbox;
  @Inject ReplyNotices replies;
  @Inject People people;
  @Inject UserTransaction transaction;

  private String community;
  private ContributionId topic;

  @BeforeEach
  void aTopicThatSomebodyWatches() throws Exception {
    community = company.community(0);
    TRAINER.run(() -> joining.join(community));
    topic = company.ask(LEARNER, community, "text").id();
    TRAINER.run(() -> following.followTopic(topic, new FollowChoice(FollowLevel.WATCHING)));
  }

  @Test
  void ofTwoRepliesOneIsLeftAndOfNoneNothing() throws Exception {
    ContributionId first = company.reply(COLLEAGUE, topic, "first").id();
    ContributionId second = company.reply(COLLEAGUE, topic, "second").id();
    for (As each : List.of(LEARNER, TRAINER)) {
      await().atMost(PATIENCE).until(() -> told(each) == 2);
    }
    withdraw(first);
    for (As each : List.of(LEARNER, TRAINER)) {
      await().atMost(PATIENCE).until(() -> told(each) == 1);
      assertThat(unread(each)).isEqualTo(1);
    }
    withdraw(second);
    for (As each : List.of(LEARNER, TRAINER)) {
      await().atMost(PATIENCE).until(() -> about(each).isEmpty());
      assertThat(unread(each)).isZero();
    }
  }

  @Test
  void whatWasSeenStaysAndCountsForNothingThatComesAfter() throws Exception {
    ContributionId first = company.reply(COLLEAGUE, topic, "first").id();
    await().atMost(PATIENCE).until(() -> told(LEARNER) == 1);
    LEARNER.run(() -> inbox.readAbout(topic));
    company.reply(COLLEAGUE, topic, "second");
    await().atMost(PATIENCE).until(() -> about(LEARNER).size() == 2);
    withdraw(first);
    await().atMost(PATIENCE).until(() -> told(TRAINER) == 1);
    assertThat(about(LEARNER)).filteredOn(NoticeView::unread).hasSize(1);
  }

  @Test
  void whatWasTakenBackBeforeTheNewsOfItArrivesIsNotTold() throws Exception {
    ContributionId reply = company.reply(COLLEAGUE, topic, "a slip").id();
    for (As each : List.of(LEARNER, TRAINER)) {
      await().atMost(PATIENCE).until(() -> told(each) == 1);
    }
    withdraw(reply);
    for (As each : List.of(LEARNER, TRAINER)) {
      await().atMost(PATIENCE).until(() -> about(each).isEmpty());
    }
    ContributionPublished late =
        new ContributionPublished(
            reply,
            ContentKind.REPLY,
            LEARNER.call(() -> discovering.brief(community)).id(),
            id(COLLEAGUE),
            topic,
            TopicKind.QUESTION,
            id(LEARNER),
            Instant.now());
    transaction.begin();
    replies.receive(late);
    transaction.commit();
    for (As each : List.of(LEARNER, TRAINER)) {
      assertThat(about(each)).isEmpty();
    }
  }

  private void withdraw(ContributionId reply) throws Exception {
    long version = COLLEAGUE.call(() -> own.one(reply)).version();
    COLLEAGUE.run(() -> withdrawing.withdraw(reply, version));
  }

  private int told(As reader) throws Exception {
    return about(reader).stream().mapToInt(NoticeView::times).sum();
  }

  private List<NoticeView> about(As reader) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.subject().equals(topic.toString()))
        .toList();
  }

  private long unread(As reader) throws Exception {
    return reader.call(inbox::counts).places().stream()
        .filter(place -> place.slug().equals(community))
        .mapToLong(place -> place.unread())
        .sum();
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me()).chip().id();
  }
}
