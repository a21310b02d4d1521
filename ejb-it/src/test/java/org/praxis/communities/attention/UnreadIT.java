package org.praxis.communities.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.Admission;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.store.News;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.attention.view.TopicNews;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class UnreadIT {
  @Inject Company company;
  @Inject Unread unread;
  @Inject News counting;
  @Inject Admission admission;
  @Inject Following following;
  @Inject TopicReading reading;
  @Inject Discovering discovering;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject Statements statements;

  @Test
  void whatOthersWroteSinceTheLastVisitIsNewAndTheFirstOfItIsKnown() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    assertThat(visit(COLLEAGUE, topic).readUpTo()).isNull();
    ContributionId first = company.reply(LEARNER, topic, "one").id();
    company.reply(COLLEAGUE, topic, "my own is not new to me");
    company.reply(LEARNER, topic, "two");
    assertThat(news(COLLEAGUE, topic)).isEqualTo(new TopicNews(false, 2));
    TopicAttention before = visit(COLLEAGUE, topic);
    assertThat(before.newReplies()).isEqualTo(2);
    assertThat(before.firstNew()).isEqualTo(first);
    assertThat(visit(COLLEAGUE, topic).newReplies()).isZero();
    assertThat(news(COLLEAGUE, topic)).isEqualTo(TopicNews.NONE);
  }

  @Test
  void aReplyThatWasHeldIsNewOnceItIsPublishedWhereverItStands() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId held = company.reply(LEARNER, topic, "bluebird").id();
    company.reply(LEARNER, topic, "stands below");
    visit(COLLEAGUE, topic);
    company.decide(MODERATOR, held, Verdict.APPROVE);
    assertThat(visit(COLLEAGUE, topic).firstNew()).isEqualTo(held);
  }

  @Test
  void aMembersNewsBeginWhenTheyJoinAndOthersHaveNoneBeforeTheyRead() throws Exception {
    String community = company.community(0);
    ContributionId old = company.ask(LEARNER, community, "before").id();
    assertThat(news(TRAINER, old)).isEqualTo(TopicNews.NONE);
    assertThat(fresh(TRAINER, community)).isZero();
    TRAINER.run(() -> joining.join(community));
    assertThat(news(TRAINER, old)).isEqualTo(TopicNews.NONE);
    ContributionId later = company.ask(LEARNER, community, "after").id();
    assertThat(news(TRAINER, later)).isEqualTo(new TopicNews(true, 0));
    assertThat(fresh(TRAINER, community)).isOne();
    assertThat(news(LEARNER, later)).isEqualTo(TopicNews.NONE);
  }

  @Test
  void allOfACommunityIsReadAtOnce() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    company.ask(LEARNER, community, "another");
    assertThat(fresh(COLLEAGUE, community)).isEqualTo(2);
    COLLEAGUE.run(() -> unread.readAll(community));
    assertThat(fresh(COLLEAGUE, community)).isZero();
    assertThat(news(COLLEAGUE, topic)).isEqualTo(TopicNews.NONE);
    company.reply(LEARNER, topic, "since");
    assertThat(news(COLLEAGUE, topic)).isEqualTo(new TopicNews(false, 1));
    assertThat(COLLEAGUE.call(() -> unread.topics(community, PageRequest.first())).items())
        .extracting(TopicRow::id)
        .containsExactly(topic);
    CommunityId id = COLLEAGUE.call(() -> discovering.brief(community)).id();
    assertThat(COLLEAGUE.call(unread::inCommunities)).containsEntry(id, 1L);
    assertThat(COLLEAGUE.call(() -> unread.mine(PageRequest.first())).items())
        .extracting(TopicRow::id)
        .contains(topic);
  }

  @Test
  void ofACommunityThatNobodyLookedAtForLongOnlySoManyNewTopicsAreCounted() throws Exception {
    String community = company.community(0);
    for (String text : List.of("one", "two", "three")) {
      company.ask(LEARNER, community, text);
    }
    CommunityId id = COLLEAGUE.call(() -> discovering.brief(community)).id();
    Instant always = Instant.EPOCH;

    assertThat(COLLEAGUE.call(() -> counting.count(id, admission.reader(), always, 2)))
        .isEqualTo(2);
    assertThat(COLLEAGUE.call(() -> counting.inCommunities(admission.reader(), always, 2)))
        .containsEntry(id, 2L);
    assertThat(fresh(COLLEAGUE, community)).isEqualTo(3);
  }

  @Test
  void whatIsMutedIsNeverNewUnlessItsTopicIsWatched() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    ContributionId other = company.ask(LEARNER, community, "other").id();
    COLLEAGUE.run(() -> following.followCommunity(community, new FollowChoice(FollowLevel.MUTED)));
    COLLEAGUE.run(() -> following.followTopic(topic, new FollowChoice(FollowLevel.WATCHING)));
    assertThat(news(COLLEAGUE, topic).any()).isTrue();
    assertThat(news(COLLEAGUE, other).any()).isFalse();
    assertThat(latest(COLLEAGUE)).contains(topic).doesNotContain(other);
    COLLEAGUE.run(() -> following.followTopic(topic, new FollowChoice(FollowLevel.MUTED)));
    assertThat(fresh(COLLEAGUE, community)).isZero();
    assertThat(latest(COLLEAGUE)).doesNotContain(topic);
  }

  @Test
  void anEarlierMarkOrOneAheadOfTheClockChangesNothing() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    TopicAttention at = visit(COLLEAGUE, topic);
    COLLEAGUE.call(() -> unread.visit(topic, Instant.EPOCH));
    COLLEAGUE.call(() -> unread.visit(topic, Instant.parse("2999-01-01T00:00:00Z")));
    assertThat(at.readUpTo()).isNull();
    company.reply(LEARNER, topic, "later");
    assertThat(news(COLLEAGUE, topic)).isEqualTo(new TopicNews(false, 1));
  }

  @Test
  void ofAPrivateCommunityAnOutsiderReadsAndMarksNothing() throws Exception {
    String community = "c-" + java.util.UUID.randomUUID();
    CommunityDraft draft = Company.draft(community, 0);
    MODERATOR.call(
        () ->
            founding.found(
                new CommunityDraft(community, "Closed", draft.charter(), Access.PRIVATE)));
    ContributionId topic = company.ask(MODERATOR, community, "text").id();
    assertThat(LEARNER.call(() -> unread.visit(topic, Instant.now()))).isEmpty();
    assertThat(news(LEARNER, topic)).isEqualTo(TopicNews.NONE);
    LEARNER.run(
        () -> {
          assertThatThrownBy(() -> unread.topic(topic)).isInstanceOf(NoSuchContribution.class);
          assertThatThrownBy(() -> unread.readAll(community)).isInstanceOf(NoSuchCommunity.class);
          assertThatThrownBy(() -> unread.topics(community, PageRequest.first()))
              .isInstanceOf(NoSuchCommunity.class);
          assertThat(reading.these(List.of(topic))).isEmpty();
        });
  }

  @Test
  void whatIsNewCostsTheSameHoweverLongTheListIs() throws Exception {
    String community = company.community(0);
    ContributionId one = company.ask(LEARNER, community, "one").id();
    List<ContributionId> many =
        Stream.of("two", "three", "four", "five", "six")
            .map(
                text -> {
                  try {
                    return company.ask(LEARNER, community, text).id();
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();
    long few = statements.of(() -> COLLEAGUE.call(() -> unread.of(List.of(one))));
    assertThat(statements.of(() -> COLLEAGUE.call(() -> unread.of(many)))).isEqualTo(few);
    assertThat(
            statements.of(() -> COLLEAGUE.call(() -> unread.visit(one, Instant.now()).isPresent())))
        .isLessThanOrEqualTo(2); // who asks, and the visit
  }

  private TopicAttention visit(As reader, ContributionId topic) throws Exception {
    TopicView shown = reader.call(() -> reading.topic(topic, PageRequest.first()));
    Instant upTo =
        Stream.concat(
                Stream.of(shown.at()), shown.replies().items().stream().map(reply -> reply.at()))
            .max(Instant::compareTo)
            .orElseThrow();
    return reader.call(() -> unread.visit(topic, upTo)).orElseThrow();
  }

  private TopicNews news(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> unread.of(List.of(topic))).getOrDefault(topic, TopicNews.NONE);
  }

  private long fresh(As reader, String community) throws Exception {
    return reader.call(() -> unread.community(community)).newTopics();
  }

  private List<ContributionId> latest(As reader) throws Exception {
    return reader.call(() -> reading.latest(100)).stream().map(TopicRow::id).toList();
  }
}
