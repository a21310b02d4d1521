package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class InboxIT {
  @Inject Company company;
  @Inject Inbox inbox;
  @Inject Subscriptions subscriptions;
  @Inject Rows rows;

  @Test
  void anAuthorIsToldWhatWasDecidedAndNobodyElseIs() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    company.decide(MODERATOR, topic, Verdict.RETURN);
    await().atMost(Duration.ofSeconds(10)).until(() -> !about(LEARNER, topic).isEmpty());
    assertThat(about(LEARNER, topic))
        .singleElement()
        .satisfies(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.RETURNED))
        .satisfies(notice -> assertThat(notice.title()).isEqualTo("How do I?"));
    assertThat(about(COLLEAGUE, topic)).isEmpty();
  }

  @Test
  void whoAskedIsToldOfAReplyOnceItIsPublishedAndNotOfTheirOwn() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    company.reply(LEARNER, topic, "to myself");
    company.reply(COLLEAGUE, topic, "bluebird, held");
    company.reply(COLLEAGUE, topic, "an answer");
    await().atMost(Duration.ofSeconds(10)).until(() -> !about(LEARNER, topic).isEmpty());
    assertThat(about(LEARNER, topic)).extracting("kind").containsExactly(NoticeKind.REPLIED);
  }

  @Test
  void whatWasSeenIsNoLongerNew() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    company.reply(COLLEAGUE, topic, "an answer");
    await().atMost(Duration.ofSeconds(10)).until(() -> !about(LEARNER, topic).isEmpty());
    NoticeView notice = about(LEARNER, topic).get(0);
    assertThat(notice.unread()).isTrue();
    LEARNER.run(() -> inbox.markRead(notice.at().minusSeconds(1)));
    assertThat(about(LEARNER, topic).get(0).unread()).isTrue();
    LEARNER.run(() -> inbox.markRead(notice.at()));
    assertThat(about(LEARNER, topic).get(0).unread()).isFalse();
  }

  @Test
  void nobodyIsToldOfRepliesWhoDoesNotWantToAndDecisionsAreAlwaysTold() throws Exception {
    assertThat(LEARNER.call(subscriptions::wanted))
        .containsExactlyInAnyOrder(
            NoticeKind.APPROVED, NoticeKind.REPLIED, NoticeKind.CERTIFIED, NoticeKind.MENTIONED);
    LEARNER.run(() -> subscriptions.want(Set.of(NoticeKind.CERTIFIED)));
    try {
      assertThat(LEARNER.call(subscriptions::wanted)).containsExactly(NoticeKind.CERTIFIED);
      String community = company.community(0);
      ContributionId topic = company.ask(LEARNER, community, "text").id();
      company.reply(COLLEAGUE, topic, "an answer");
      ContributionId approved = company.ask(LEARNER, community, "bluebird, approved").id();
      company.decide(MODERATOR, approved, Verdict.APPROVE);
      ContributionId returned = company.ask(LEARNER, community, "bluebird, returned").id();
      company.decide(MODERATOR, returned, Verdict.RETURN);
      ContributionId theirs = company.ask(COLLEAGUE, community, "text").id();
      company.reply(LEARNER, theirs, "an answer");
      await().atMost(Duration.ofSeconds(10)).until(() -> !about(LEARNER, returned).isEmpty());
      await().atMost(Duration.ofSeconds(10)).until(() -> !about(COLLEAGUE, theirs).isEmpty());
      assertThat(about(LEARNER, topic)).isEmpty();
      assertThat(about(LEARNER, approved)).isEmpty();
    } finally {
      LEARNER.run(() -> subscriptions.want(Set.of(NoticeKind.values())));
    }
    assertThat(LEARNER.call(subscriptions::wanted)).hasSize(4);
  }

  // By the text, or by the case in which something was decided against its author.
  private List<NoticeView> about(As reader, ContributionId contribution) throws Exception {
    Set<String> names =
        rows
            .read(
                "select cast(id as text) from moderation_case where content_id = ?",
                contribution.value())
            .stream()
            .map(String::valueOf)
            .collect(Collectors.toCollection(HashSet::new));
    names.add(contribution.toString());
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> names.contains(notice.subject()))
        .toList();
  }
}
