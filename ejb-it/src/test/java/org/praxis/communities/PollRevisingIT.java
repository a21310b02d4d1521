package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.PollView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.platform.PageRequest;

/**
 * What was voted for stays voted for: whoever changes the question of a poll, takes it back or
 * restores it changes no ballot, and what one chooses between is never another.
 */
@ExtendWith(ArquillianExtension.class)
class PollRevisingIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject Polling polling;
  @Inject IdeaVoting voting;
  @Inject Revising revising;
  @Inject RevisionHistory history;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions mine;
  @Inject Endorsing endorsing;
  @Inject Replying replying;

  private String slug;
  private ContributionId poll;

  @BeforeEach
  void aPollInWhichSomebodyHasVoted() throws Exception {
    slug = company.community(0);
    poll = start(TopicKind.POLL, "When?", new PollDraft(List.of("Monday", "Friday"), false, null));
    COLLEAGUE.run(() -> polling.vote(poll, List.of(2)));
  }

  @Test
  void aChangedQuestionKeepsOptionsAndBallots() throws Exception {
    assertThat(revise(poll, "When exactly?", "In the morning.").held()).isFalse();
    assertThat(show(COLLEAGUE, poll).title()).isEqualTo("When exactly?");
    assertBallotCounts();
    assertThat(COLLEAGUE.call(() -> history.of(poll)).revisions()).hasSize(2);
  }

  @Test
  void whileAChangedQuestionIsHeldPeopleVoteOnTheOneThatTheyRead() throws Exception {
    assertThat(revise(poll, "When?", "About bluebird.").held()).isTrue();
    COLLEAGUE.run(() -> polling.vote(poll, List.of(1)));
    COLLEAGUE.run(() -> polling.vote(poll, List.of(2)));
    company.decide(MODERATOR, poll, Verdict.APPROVE);
    assertThat(show(COLLEAGUE, poll).html()).contains("bluebird");
    assertBallotCounts();
  }

  @Test
  void aPollThatIsTakenBackAndRestoredHasItsBallots() throws Exception {
    withdraw(poll);
    assertThat(show(COLLEAGUE, poll).title()).isNull();
    restore(poll);
    assertThat(show(COLLEAGUE, poll).title()).isEqualTo("When?");
    assertBallotCounts();
    LEARNER.run(() -> polling.vote(poll, List.of(1)));
    assertThat(show(LEARNER, poll).particulars().poll().voters()).isEqualTo(2);
  }

  @Test
  void anIdeaThatIsRestoredHasItsVotesTagsAndPlaceInTheList() throws Exception {
    ContributionId idea = start(TopicKind.IDEA, "A template", null);
    COLLEAGUE.run(() -> voting.vote(idea));
    withdraw(idea);
    assertThat(rows()).extracting(TopicRow::id).doesNotContain(idea);
    restore(idea);
    assertThat(rows())
        .filteredOn(row -> row.id().equals(idea))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.votes()).isEqualTo(1);
              assertThat(row.tags()).containsExactly("spring");
            });
  }

  @Test
  void aReplyThatIsRestoredHasWhatWasSaidOfItAndWhatStandsUnderIt() throws Exception {
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    ContributionId reply = company.reply(LEARNER, topic, "Like this.").id();
    COLLEAGUE.run(() -> endorsing.helped(reply));
    COLLEAGUE.call(() -> replying.reply(topic, new ReplyDraft("Thanks.", reply, null)));
    withdraw(reply);
    restore(reply);
    var restored = show(COLLEAGUE, topic).replies().items().get(0);
    assertThat(restored.html()).contains("Like this.");
    assertThat(restored.endorsements().helped()).isEqualTo(1);
    assertThat(restored.nested().total()).isEqualTo(1);
    assertThat(rows())
        .filteredOn(row -> row.id().equals(topic))
        .extracting(TopicRow::replies)
        .containsExactly(2);
  }

  @Test
  void whatIsRestoredTwiceCountsOnce() throws Exception {
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    ContributionId reply = company.reply(LEARNER, topic, "Like this.").id();
    withdraw(reply);
    restore(reply);
    restore(reply);
    assertThat(rows())
        .filteredOn(row -> row.id().equals(topic))
        .extracting(TopicRow::replies)
        .containsExactly(1);
  }

  private void assertBallotCounts() throws Exception {
    PollView seen = show(COLLEAGUE, poll).particulars().poll();
    assertThat(seen.options()).extracting("text").containsExactly("Monday", "Friday");
    assertThat(seen.options()).extracting("votes").containsExactly(0L, 1L);
    assertThat(seen.options()).extracting("chosen").containsExactly(false, true);
  }

  private ContributionId start(TopicKind kind, String title, PollDraft draft) throws Exception {
    return LEARNER
        .call(
            () ->
                starting.start(
                    slug, new TopicDraft(kind, title, "text", List.of("spring"), draft, null)))
        .id();
  }

  private Submitted revise(ContributionId id, String title, String text) throws Exception {
    return LEARNER.call(
        () -> revising.revise(id, new Revision(title, text, mine.one(id).version())));
  }

  private void withdraw(ContributionId id) {
    LEARNER.run(() -> withdrawing.withdraw(id, mine.one(id).version()));
  }

  private void restore(ContributionId id) {
    LEARNER.run(() -> withdrawing.restore(id, mine.one(id).version()));
  }

  private TopicView show(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> reading.topic(topic, PAGE));
  }

  private List<TopicRow> rows() throws Exception {
    return COLLEAGUE.call(() -> reading.topics(slug, false, PAGE)).items();
  }
}
