package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.MyContributions;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.Withdrawing;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.notification.view.InboxThread;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class InboxThreadsIT {
  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject Discovering discovering;
  @Inject Inbox inbox;
  @Inject People people;
  @Inject Statements statements;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions own;

  private final String title = "Sums " + UUID.randomUUID().toString().substring(0, 8);
  private CommunityId community;
  private String slug;
  private ContributionId topic;

  @BeforeEach
  void aTopicWithTwoRepliesAndAMention() throws Exception {
    slug = company.community(0);
    community = LEARNER.call(() -> discovering.brief(slug)).id();
    topic =
        LEARNER
            .call(() -> starting.start(slug, new TopicDraft(TopicKind.QUESTION, title, "Why?")))
            .id();
    company.reply(COLLEAGUE, topic, "One.");
    company.reply(COLLEAGUE, topic, "Two.");
    String me = LEARNER.call(() -> people.me()).chip().id().toString();
    company.reply(COLLEAGUE, topic, "What does [@Amina Otieno](person:" + me + ") say?");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                inbox(NoticeFilter.NONE).size() == 1
                    && inbox(NoticeFilter.NONE).get(0).notices().size() == 2);
  }

  @Test
  void whatHappensInOneTopicStandsTogetherAndIsCounted() throws Exception {
    InboxThread thread = inbox(NoticeFilter.NONE).get(0);
    assertThat(thread.unread()).isTrue();
    assertThat(thread.place().slug()).isEqualTo(slug);
    assertThat(thread.notices())
        .extracting("kind")
        .containsExactlyInAnyOrder(NoticeKind.MENTIONED, NoticeKind.REPLIED);
    assertThat(thread.notices())
        .filteredOn(notice -> notice.kind() == NoticeKind.REPLIED)
        .singleElement()
        .satisfies(notice -> assertThat(notice.times()).isEqualTo(2))
        .satisfies(notice -> assertThat(notice.reason()).isEqualTo("STARTED"));
  }

  @Test
  void aRowSaysWhoWroteAndHowThatBeginsWhileItsReaderMayReadIt() throws Exception {
    String colleague = COLLEAGUE.call(() -> people.me()).chip().name();
    assertThat(inbox(NoticeFilter.NONE).get(0).notices())
        .allSatisfy(notice -> assertThat(notice.by()).isEqualTo(colleague))
        .extracting("said")
        .containsExactlyInAnyOrder("Two.", "What does @Amina Otieno say?");
    ContributionId third = company.reply(COLLEAGUE, topic, "Three.").id();
    await().atMost(Duration.ofSeconds(20)).until(() -> said().contains("Three."));
    COLLEAGUE.run(() -> withdrawing.withdraw(third, own.one(third).version()));
    // At once, and not when the news of it arrives.
    assertThat(said()).doesNotContain("Three.");
    await().atMost(Duration.ofSeconds(20)).until(() -> said().contains("Two."));
  }

  private List<String> said() throws Exception {
    return inbox(NoticeFilter.NONE).get(0).notices().stream().map(NoticeView::said).toList();
  }

  @Test
  void whatIsDecidedOnAReplyStandsWithItsTopic() throws Exception {
    ContributionId held = company.reply(LEARNER, topic, "bluebird").id();
    company.decide(MODERATOR, held, Verdict.RETURN);
    await().atMost(Duration.ofSeconds(20)).until(() -> kinds().contains(NoticeKind.RETURNED));
    assertThat(inbox(NoticeFilter.NONE)).hasSize(1);
    ContributionId good = company.reply(LEARNER, topic, "bluebird, and why not").id();
    company.decide(MODERATOR, good, Verdict.APPROVE);
    await().atMost(Duration.ofSeconds(20)).until(() -> kinds().contains(NoticeKind.APPROVED));
    // In the topic they see what was published of theirs, and not what was given back.
    LEARNER.run(() -> inbox.readAbout(topic));
    assertThat(inbox(new NoticeFilter(true, null, community)))
        .singleElement()
        .satisfies(
            thread ->
                assertThat(thread.notices())
                    .extracting("kind")
                    .containsExactly(NoticeKind.RETURNED));
  }

  private List<NoticeKind> kinds() throws Exception {
    return inbox(NoticeFilter.NONE).stream()
        .flatMap(thread -> thread.notices().stream())
        .map(NoticeView::kind)
        .toList();
  }

  @Test
  void filtersShowWhatIsWantedAndCountsSayHowMuchThatIs() throws Exception {
    assertThat(inbox(new NoticeFilter(true, Matter.MENTIONS, community)).get(0).notices())
        .extracting("kind")
        .containsExactly(NoticeKind.MENTIONED);
    assertThat(inbox(new NoticeFilter(false, Matter.TRAINING, community))).isEmpty();
    assertThat(LEARNER.call(inbox::counts).places())
        .filteredOn(place -> place.slug().equals(slug))
        .singleElement()
        .satisfies(place -> assertThat(place.unread()).isEqualTo(2));
  }

  @Test
  void allThatAFilterShowsIsMarkedAsReadAndNothingElse() throws Exception {
    NoticeFilter mentions = new NoticeFilter(false, Matter.MENTIONS, community);
    LEARNER.run(() -> inbox.markRead(mentions, Instant.now().plusSeconds(60)));
    assertThat(inbox(new NoticeFilter(true, null, community)).get(0).notices())
        .extracting("kind")
        .containsExactly(NoticeKind.REPLIED);
  }

  @Test
  void aTopicIsMarkedAsReadUpToWhatWasShown() throws Exception {
    InboxThread thread = inbox(NoticeFilter.NONE).get(0);
    LEARNER.run(() -> inbox.markRead(thread.notices().get(0).id()));
    assertThat(inbox(NoticeFilter.NONE).get(0).unread()).isFalse();
    assertThat(inbox(new NoticeFilter(true, null, community))).isEmpty();
    company.reply(COLLEAGUE, topic, "Three.");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> inbox(new NoticeFilter(true, null, community)).size() == 1);
    // Nobody marks for somebody else.
    InboxThread again = inbox(new NoticeFilter(true, null, community)).get(0);
    COLLEAGUE.run(() -> inbox.markRead(again.notices().get(0).id()));
    assertThat(inbox(new NoticeFilter(true, null, community))).hasSize(1);
  }

  @Test
  void whoOpensATopicHasSeenItsRepliesAndThatTheyAreMentionedInIt() throws Exception {
    ContributionId other = company.ask(LEARNER, slug, "text").id();
    company.reply(COLLEAGUE, other, "answer");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                LEARNER.call(inbox::counts).places().stream()
                    .anyMatch(p -> p.slug().equals(slug) && p.unread() == 3));
    COLLEAGUE.run(() -> inbox.readAbout(topic));
    assertThat(inbox(new NoticeFilter(true, null, community))).hasSize(1);
    LEARNER.run(() -> inbox.readAbout(topic));
    assertThat(inbox(new NoticeFilter(true, null, community))).isEmpty();
    assertThat(
            LEARNER.call(() -> inbox.threads(new NoticeFilter(true, null, community), ALL)).items())
        .hasSize(1);
  }

  @Test
  void aLongInboxIsAsManyStatementsAsAShortOne() throws Exception {
    long one =
        statements.of(
            () ->
                LEARNER.call(
                    () ->
                        inbox.threads(
                            new NoticeFilter(false, Matter.ANSWERS, null), new PageRequest(1, 1))));
    company.reply(COLLEAGUE, company.ask(LEARNER, slug, "text").id(), "answer");
    long many =
        statements.of(
            () ->
                LEARNER.call(
                    () -> inbox.threads(new NoticeFilter(false, Matter.ANSWERS, null), ALL)));
    assertThat(many).isEqualTo(one);
  }

  private List<InboxThread> inbox(NoticeFilter filter) throws Exception {
    return LEARNER.call(() -> inbox.threads(filter, ALL)).items().stream()
        .filter(thread -> title.equals(thread.title()))
        .toList();
  }
}
