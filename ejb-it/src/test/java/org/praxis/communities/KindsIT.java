package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.view.PollView;
import org.praxis.communities.view.Spot;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Ideas, polls and announcements, and replies to replies. */
@ExtendWith(ArquillianExtension.class)
class KindsIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject Inbox inbox;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject IdeaVoting voting;
  @Inject IdeaDeciding deciding;
  @Inject Polling polling;
  @Inject Sighting sighting;
  @Inject Settling settling;
  @Inject Rows rows;

  @Resource ManagedExecutorService threads;

  @Test
  void anIdeaIsVotedForOnceByEachAndTheVoteIsTakenBack() throws Exception {
    String slug = company.community(0);
    ContributionId less = start(LEARNER, slug, TopicKind.IDEA, "Less", null);
    ContributionId more = start(LEARNER, slug, TopicKind.IDEA, "More", null);
    start(LEARNER, slug, TopicKind.DISCUSSION, "No idea", null);
    for (As member : List.of(LEARNER, COLLEAGUE, COLLEAGUE)) {
      member.run(() -> voting.vote(more));
    }
    LEARNER.run(() -> voting.vote(less));
    assertThat(ideas(slug)).extracting(TopicRow::votes).containsExactly(2, 1);
    assertThat(ideas(slug)).extracting(TopicRow::id).containsExactly(more, less);
    assertThat(show(COLLEAGUE, more).particulars().idea().voted()).isTrue();
    COLLEAGUE.run(() -> voting.takeBack(more));
    COLLEAGUE.run(() -> voting.takeBack(more));
    assertThat(show(COLLEAGUE, more).particulars().idea().votes()).isEqualTo(1);
    assertThat(show(COLLEAGUE, more).particulars().idea().voted()).isFalse();
    assertThatThrownBy(() -> TRAINER.run(() -> voting.vote(more))).isInstanceOf(NotAMember.class);
  }

  @Test
  void ofTwoVotesOfOnePersonAtOnceOneCounts() throws Exception {
    ContributionId idea = start(LEARNER, company.community(0), TopicKind.IDEA, "Now", null);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Void> vote =
        () -> {
          together.await();
          As.person("learner2").run(() -> voting.vote(idea));
          return null;
        };
    for (Future<Void> each : List.of(threads.submit(vote), threads.submit(vote))) {
      each.get();
    }
    assertThat(show(LEARNER, idea).particulars().idea().votes()).isEqualTo(1);
  }

  @Test
  void whoHadAnIdeaOrWantsItIsToldWhatBecomesOfItAndVotesNoMoreOnceItIsDeclined() throws Exception {
    ContributionId idea = start(LEARNER, company.community(0), TopicKind.IDEA, "Do it", null);
    COLLEAGUE.run(() -> voting.vote(idea));
    long version = show(MODERATOR, idea).particulars().idea().version();
    assertThatThrownBy(
            () ->
                MODERATOR.run(
                    () -> deciding.decide(idea, new IdeaAnswer(IdeaState.DECLINED, " ", version))))
        .isInstanceOf(InvalidInput.class);
    MODERATOR.run(
        () -> deciding.decide(idea, new IdeaAnswer(IdeaState.DECLINED, "Too dear.", version)));
    for (As told : List.of(LEARNER, COLLEAGUE)) {
      await()
          .until(
              () ->
                  told.call(() -> inbox.notices(PAGE)).items().stream()
                      .anyMatch(
                          notice ->
                              notice.kind() == NoticeKind.IDEA_DECIDED
                                  && notice.subject().equals(idea.toString())));
    }
    assertThatThrownBy(() -> COLLEAGUE.run(() -> voting.takeBack(idea)))
        .isInstanceOf(IdeaOver.class);
    assertThat(show(LEARNER, idea).particulars().idea().votes()).isEqualTo(1);
  }

  @Test
  void whoLooksAfterTheCommunitySaysWhatBecomesOfAnIdea() throws Exception {
    ContributionId idea = start(LEARNER, company.community(0), TopicKind.IDEA, "Do it", null);
    long version = show(MODERATOR, idea).particulars().idea().version();
    IdeaAnswer planned = new IdeaAnswer(IdeaState.PLANNED, "After the summer.", version);
    assertThatThrownBy(() -> LEARNER.run(() -> deciding.decide(idea, planned)))
        .isInstanceOf(NotKeeper.class);
    MODERATOR.run(() -> deciding.decide(idea, planned));
    assertThat(show(LEARNER, idea).particulars().idea().state()).isEqualTo(IdeaState.PLANNED);
    assertThat(show(LEARNER, idea).particulars().idea().word()).isEqualTo("After the summer.");
    assertThat(show(LEARNER, idea).particulars().idea().by().name()).isNotEmpty();
    assertThatThrownBy(() -> MODERATOR.run(() -> deciding.decide(idea, planned)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void ofAnArchivedCommunitysIdeasNothingBecomesAnyMore() throws Exception {
    String slug = company.community(0);
    ContributionId idea = start(LEARNER, slug, TopicKind.IDEA, "Do it", null);
    long version = show(MODERATOR, idea).particulars().idea().version();
    MODERATOR.run(() -> settling.archive(slug));
    assertThatThrownBy(
            () ->
                MODERATOR.run(
                    () ->
                        deciding.decide(idea, new IdeaAnswer(IdeaState.PLANNED, "Soon.", version))))
        .isInstanceOf(CommunityArchived.class);
  }

  @Test
  void aPollShowsItsResultToWhoHasVotedAndTheVoteIsChanged() throws Exception {
    PollDraft draft = new PollDraft(List.of("Monday", "Friday"), false, null);
    ContributionId poll = start(LEARNER, company.community(0), TopicKind.POLL, "When?", draft);
    COLLEAGUE.run(() -> polling.vote(poll, List.of(1)));
    PollView unseen = show(LEARNER, poll).particulars().poll();
    assertThat(unseen.shown()).isFalse();
    assertThat(unseen.options()).extracting("votes").containsOnlyNulls();
    assertThat(show(COLLEAGUE, poll).particulars().poll().options())
        .extracting("votes")
        .containsExactly(1L, 0L);
    COLLEAGUE.run(() -> polling.vote(poll, List.of(2)));
    PollView seen = show(COLLEAGUE, poll).particulars().poll();
    assertThat(seen.voters()).isEqualTo(1);
    assertThat(seen.options()).extracting("percent").containsExactly(0, 100);
    assertThat(seen.options()).extracting("chosen").containsExactly(false, true);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> polling.vote(poll, List.of(1, 2))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TRAINER.run(() -> polling.vote(poll, List.of(1))))
        .isInstanceOf(NotAMember.class);
  }

  @Test
  void afterItsEndAPollTakesNoVotesAndShowsItsResultToAll() throws Exception {
    PollDraft draft =
        new PollDraft(List.of("Yes", "No"), true, Instant.now().plus(Duration.ofDays(1)));
    ContributionId poll = start(LEARNER, company.community(0), TopicKind.POLL, "Both?", draft);
    COLLEAGUE.run(() -> polling.vote(poll, List.of(1, 2)));
    rows.change(
        "update communities_contribution set poll_ends_at = now() - interval '1 hour' where id ="
            + " ?1",
        poll.value());
    assertThatThrownBy(() -> COLLEAGUE.run(() -> polling.vote(poll, List.of(1))))
        .isInstanceOf(PollOver.class);
    PollView over = show(LEARNER, poll).particulars().poll();
    assertThat(over.over()).isTrue();
    assertThat(over.options()).extracting("percent").containsExactly(100, 100);
  }

  @Test
  void whatOneChoosesBetweenIsScreenedToo() throws Exception {
    String slug = company.community(0);
    PollDraft draft = new PollDraft(List.of("fine", "bluebird"), false, null);
    Submitted sent =
        LEARNER.call(
            () ->
                starting.start(
                    slug,
                    new TopicDraft(TopicKind.POLL, "Which?", "text", List.of(), draft, null)));
    assertThat(sent.held()).isTrue();
    assertThatThrownBy(
            () ->
                LEARNER.run(
                    () ->
                        starting.start(
                            slug,
                            new TopicDraft(TopicKind.POLL, "Which?", "x", List.of(), null, null))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void onlyOwnerAndModeratorsAnnounceAndTheySeeWhoHasOpenedIt() throws Exception {
    String slug = company.community(0);
    assertThatThrownBy(() -> start(LEARNER, slug, TopicKind.ANNOUNCEMENT, "Hear!", null))
        .isInstanceOf(NotKeeper.class);
    ContributionId news = start(MODERATOR, slug, TopicKind.ANNOUNCEMENT, "Hear!", null);
    show(LEARNER, news);
    show(LEARNER, news);
    show(TRAINER, news);
    assertThat(show(MODERATOR, news).particulars().seen()).isEqualTo(1);
    assertThatThrownBy(() -> LEARNER.run(() -> sighting.of(news, false, PAGE)))
        .isInstanceOf(NotKeeper.class);
    var seen = MODERATOR.call(() -> sighting.of(news, false, PAGE));
    var missing = MODERATOR.call(() -> sighting.of(news, true, PAGE));
    assertThat(seen.people().items()).hasSize(1);
    assertThat(missing.people().items())
        .hasSize(1)
        .doesNotContainAnyElementsOf(seen.people().items());
    assertThat(seen.missing()).isEqualTo(1);
  }

  @Test
  void aReplyToAReplyStandsUnderItAndOneToThatBesideIt() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId first = company.reply(COLLEAGUE, topic, "first").id();
    ContributionId second = company.reply(COLLEAGUE, topic, "second").id();
    ContributionId under = under(LEARNER, topic, first, "under the first");
    ContributionId beside = under(COLLEAGUE, topic, under, "beside that");
    TopicView view = show(LEARNER, topic);
    assertThat(view.replies().items()).extracting("id").containsExactly(first, second);
    assertThat(view.replies().total()).isEqualTo(2);
    assertThat(view.particulars().replies()).isEqualTo(4);
    assertThat(view.replies().items().get(0).nested().first())
        .extracting("id")
        .containsExactly(under, beside);
  }

  @Test
  void aReplyUnderOneThatOthersCannotReadIsRefused() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    ContributionId held = company.reply(COLLEAGUE, topic, "bluebird").id();
    assertThatThrownBy(() -> under(LEARNER, topic, held, "x"))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> under(COLLEAGUE, topic, held, "x")).isInstanceOf(NotPublished.class);
    ContributionId other = company.ask(LEARNER, slug, "other").id();
    ContributionId elsewhere = company.reply(COLLEAGUE, other, "elsewhere").id();
    assertThatThrownBy(() -> under(LEARNER, topic, elsewhere, "x"))
        .isInstanceOf(NoSuchContribution.class);
  }

  @Test
  void aLinkFindsAReplyHoweverDeepItStands() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId parent = null;
    for (int i = 0; i < 21; i++) {
      parent = company.reply(COLLEAGUE, topic, "reply " + i).id();
    }
    ContributionId last = parent;
    ContributionId near = under(LEARNER, topic, last, "near");
    ContributionId far = null;
    for (int i = 0; i < 6; i++) {
      far = under(LEARNER, topic, last, "far " + i);
    }
    ContributionId deep = far;
    assertThat(LEARNER.call(() -> reading.spot(topic, last))).isEqualTo(new Spot(null, 2));
    assertThat(LEARNER.call(() -> reading.spot(topic, near))).isEqualTo(new Spot(null, 2));
    assertThat(LEARNER.call(() -> reading.spot(topic, deep))).isEqualTo(new Spot(last, 1));
    TopicView below = LEARNER.call(() -> reading.topic(topic, last, PAGE));
    assertThat(below.replies().total()).isEqualTo(7);
    assertThat(below.particulars().under().id()).isEqualTo(last);
  }

  @Test
  void whatWaitsUnderAReplyIsSeenByItsAuthorAndThoseWhoModerate() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId first = company.reply(COLLEAGUE, topic, "first").id();
    ContributionId held = under(LEARNER, topic, first, "bluebird");
    assertThat(show(COLLEAGUE, topic).replies().items().get(0).nested().total()).isZero();
    assertThat(show(COLLEAGUE, topic).particulars().replies()).isEqualTo(1);
    assertThat(show(LEARNER, topic).replies().items().get(0).nested().total()).isEqualTo(1);
    company.decide(MODERATOR, held, Verdict.APPROVE);
    assertThat(show(COLLEAGUE, topic).replies().items().get(0).nested().total()).isEqualTo(1);
  }

  private ContributionId under(As person, ContributionId topic, ContributionId reply, String text)
      throws Exception {
    return person.call(() -> replying.reply(topic, new ReplyDraft(text, reply, null))).id();
  }

  private ContributionId start(As person, String slug, TopicKind kind, String title, PollDraft poll)
      throws Exception {
    return person
        .call(
            () ->
                starting.start(
                    slug, new TopicDraft(kind, title, "text " + title, List.of(), poll, null)))
        .id();
  }

  private TopicView show(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> reading.topic(topic, PAGE));
  }

  private List<TopicRow> ideas(String slug) throws Exception {
    return LEARNER
        .call(() -> reading.topics(slug, new TopicFilter(false, TopicKind.IDEA, null, true), PAGE))
        .items();
  }
}
