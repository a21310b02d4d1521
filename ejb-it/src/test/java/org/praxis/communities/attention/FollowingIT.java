package org.praxis.communities.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class FollowingIT {
  @Inject Company company;
  @Inject Following following;
  @Inject Followers followers;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject MemberKeeping keeping;
  @Inject People people;
  @Inject Inbox inbox;
  @Inject Statements statements;

  @Test
  void whoTakesPartInATopicWatchesItAndMayChooseOtherwise() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    assertThat(level(COLLEAGUE, topic)).isEqualTo(new FollowView(FollowLevel.NORMAL, false));
    assertThat(level(LEARNER, topic)).isEqualTo(new FollowView(FollowLevel.WATCHING, false));
    company.reply(COLLEAGUE, topic, "a reply");
    assertThat(level(COLLEAGUE, topic)).isEqualTo(new FollowView(FollowLevel.WATCHING, false));
    follow(COLLEAGUE, topic, FollowLevel.NORMAL);
    assertThat(level(COLLEAGUE, topic)).isEqualTo(new FollowView(FollowLevel.NORMAL, true));
    follow(COLLEAGUE, topic, null);
    assertThat(level(COLLEAGUE, topic)).isEqualTo(new FollowView(FollowLevel.WATCHING, false));
  }

  @Test
  void aCommunitysLevelIsThatOfItsTopics() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    COLLEAGUE.run(
        () -> following.followCommunity(community, new FollowChoice(FollowLevel.WATCHING)));
    assertThat(COLLEAGUE.call(() -> following.community(community)))
        .isEqualTo(new FollowView(FollowLevel.WATCHING, true));
    assertThat(level(COLLEAGUE, topic)).isEqualTo(new FollowView(FollowLevel.WATCHING, false));
  }

  @Test
  void repliesInATopicAreOneNoticeUntilItIsSeen() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    follow(TRAINER, topic, FollowLevel.WATCHING);
    company.reply(COLLEAGUE, topic, "one");
    company.reply(COLLEAGUE, topic, "two");
    company.reply(COLLEAGUE, topic, "three");
    await().atMost(Duration.ofSeconds(10)).until(() -> times(TRAINER, topic) == 3);
    await().atMost(Duration.ofSeconds(10)).until(() -> times(LEARNER, topic) == 3);
    assertThat(about(TRAINER, topic))
        .singleElement()
        .satisfies(n -> assertThat(n.kind()).isEqualTo(NoticeKind.FOLLOWED_REPLY));
    assertThat(about(LEARNER, topic))
        .singleElement()
        .satisfies(n -> assertThat(n.kind()).isEqualTo(NoticeKind.REPLIED));
    TRAINER.run(() -> inbox.readAbout(topic));
    assertThat(about(TRAINER, topic)).allMatch(n -> !n.unread());
    company.reply(COLLEAGUE, topic, "four");
    await().atMost(Duration.ofSeconds(10)).until(() -> about(TRAINER, topic).size() == 2);
    assertThat(about(TRAINER, topic).get(0).times()).isEqualTo(1);
  }

  @Test
  void whoWatchesACommunityIsToldOfNewTopicsAndWhoMutedATopicOfNothing() throws Exception {
    String community = company.community(0);
    COLLEAGUE.run(
        () -> following.followCommunity(community, new FollowChoice(FollowLevel.WATCHING)));
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    await().atMost(Duration.ofSeconds(10)).until(() -> !about(COLLEAGUE, topic).isEmpty());
    assertThat(about(COLLEAGUE, topic))
        .extracting(NoticeView::kind)
        .containsExactly(NoticeKind.FOLLOWED_TOPIC);
    follow(LEARNER, topic, FollowLevel.MUTED);
    follow(COLLEAGUE, topic, FollowLevel.MUTED);
    assertThat(followers.ofReplies(topic, id(MODERATOR))).isEmpty();
    follow(LEARNER, topic, FollowLevel.NORMAL);
    assertThat(followers.ofReplies(topic, id(MODERATOR))).containsExactly(id(LEARNER));
  }

  @Test
  void whoHasLeftAPrivateCommunityIsToldOfNothingAndFollowsNothingThere() throws Exception {
    String community = "c-" + UUID.randomUUID();
    CommunityDraft draft = Company.draft(community, 0);
    TRAINER.call(
        () ->
            founding.found(
                new CommunityDraft(community, "Closed", draft.charter(), Access.PRIVATE)));
    PersonId learner = id(LEARNER);
    TRAINER.run(() -> keeping.add(community, learner));
    ContributionId topic = company.ask(TRAINER, community, "text").id();
    company.reply(LEARNER, topic, "I take part");
    assertThat(followers.ofReplies(topic, id(TRAINER))).containsExactly(learner);
    LEARNER.run(() -> following.followCommunity(community, new FollowChoice(FollowLevel.WATCHING)));
    LEARNER.run(() -> joining.leave(community));
    assertThat(followers.ofReplies(topic, id(TRAINER))).isEmpty();
    assertThat(followers.ofTopics(topic, id(TRAINER))).isEmpty();
    LEARNER.run(
        () ->
            assertThatThrownBy(() -> following.topic(topic))
                .isInstanceOf(NoSuchContribution.class));
  }

  @Test
  void findingWhoIsToldIsOneStatement() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    company.reply(COLLEAGUE, topic, "one");
    company.reply(MODERATOR, topic, "two");
    PersonId author = id(MODERATOR);
    assertThat(statements.of(() -> followers.ofReplies(topic, author))).isEqualTo(1);
  }

  private FollowView level(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> following.topic(topic));
  }

  private void follow(As reader, ContributionId topic, FollowLevel level) {
    reader.run(() -> following.followTopic(topic, new FollowChoice(level)));
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private int times(As reader, ContributionId topic) throws Exception {
    List<NoticeView> told = about(reader, topic);
    return told.isEmpty() ? 0 : told.get(0).times();
  }

  private List<NoticeView> about(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.subject().equals(topic.toString()))
        .toList();
  }
}
