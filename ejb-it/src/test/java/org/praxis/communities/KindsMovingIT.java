package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.IdeaView;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.platform.PageRequest;

/** What becomes of votes, ballots, sightings and tags when topics are merged. */
@ExtendWith(ArquillianExtension.class)
class KindsMovingIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject TopicMoving moving;
  @Inject Endorsing endorsing;
  @Inject IdeaVoting voting;
  @Inject IdeaDeciding deciding;
  @Inject Tagging tagging;

  private String slug;
  private int written;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
  }

  @Test
  void anIdeaThatIsMergedIntoAnotherTakesItsVotesAlongOneOfEachPerson() throws Exception {
    ContributionId one = start(TopicKind.IDEA, List.of());
    ContributionId other = start(TopicKind.IDEA, List.of());
    LEARNER.run(() -> voting.vote(one));
    COLLEAGUE.run(() -> voting.vote(one));
    COLLEAGUE.run(() -> voting.vote(other));
    MODERATOR.run(() -> moving.merge(one, new MergeDraft(other, null)));
    assertThat(idea(LEARNER, other).votes()).isEqualTo(2);
    assertThat(idea(LEARNER, other).voted()).isTrue();
    LEARNER.run(() -> voting.takeBack(other));
    assertThat(idea(LEARNER, other).votes()).isEqualTo(1);
  }

  @Test
  void whatWasDecidedAboutAnIdeaHoldsForTheOneNobodyDecidedAbout() throws Exception {
    ContributionId planned = start(TopicKind.IDEA, List.of());
    ContributionId open = start(TopicKind.IDEA, List.of());
    decide(planned, IdeaState.PLANNED);
    MODERATOR.run(() -> moving.merge(planned, new MergeDraft(open, null)));
    assertThat(idea(LEARNER, open).state()).isEqualTo(IdeaState.PLANNED);
    ContributionId declined = start(TopicKind.IDEA, List.of());
    decide(declined, IdeaState.DECLINED);
    MODERATOR.run(() -> moving.merge(declined, new MergeDraft(open, null)));
    assertThat(idea(LEARNER, open).state()).isEqualTo(IdeaState.PLANNED);
  }

  @Test
  void whatWouldLoseWhatPeopleSaidIsNotMergedAndStaysAsItWas() throws Exception {
    ContributionId question = start(TopicKind.QUESTION, List.of());
    ContributionId idea = start(TopicKind.IDEA, List.of());
    ContributionId poll = start(TopicKind.POLL, List.of());
    ContributionId news = start(TopicKind.ANNOUNCEMENT, List.of());
    LEARNER.run(() -> voting.vote(idea));
    for (ContributionId each : List.of(idea, poll, news)) {
      assertThatThrownBy(
              () -> MODERATOR.run(() -> moving.merge(each, new MergeDraft(question, null))))
          .isInstanceOf(NotMergeable.class);
    }
    assertThat(LEARNER.call(() -> reading.topics(slug, false, PAGE)).items())
        .extracting(TopicRow::id)
        .containsExactlyInAnyOrder(question, idea, poll, news);
    assertThat(idea(LEARNER, idea).votes()).isEqualTo(1);
    for (ContributionId into : List.of(idea, poll, news)) {
      ContributionId more = start(TopicKind.QUESTION, List.of());
      MODERATOR.run(() -> moving.merge(more, new MergeDraft(into, null)));
      assertThat(show(LEARNER, into).replies().items()).hasSize(1);
    }
  }

  @Test
  void aMergedTopicAddsItsTagsAsTheOtherCommunitySaysThem() throws Exception {
    String there = company.community(0);
    ContributionId one = start(TopicKind.QUESTION, List.of("js", "web"));
    ContributionId other = start(there, TopicKind.QUESTION, List.of("pumps", "web"));
    MODERATOR.run(() -> tagging.mean(there, "js", "javascript"));
    MODERATOR.run(() -> moving.merge(one, new MergeDraft(other, null)));
    assertThat(show(LEARNER, other).particulars().tags())
        .containsExactlyInAnyOrder("pumps", "web", "javascript");
  }

  @Test
  void aMovedTopicHasItsTagsAsTheOtherCommunitySaysThem() throws Exception {
    String there = company.community(0);
    MODERATOR.run(() -> tagging.mean(there, "js", "javascript"));
    ContributionId moved = start(TopicKind.QUESTION, List.of("js", "web"));
    MODERATOR.run(() -> moving.move(moved, new MoveDraft(there, null)));
    assertThat(show(LEARNER, moved).particulars().tags()).containsExactly("javascript", "web");
  }

  @Test
  void whoAppliedSomethingIsNoReplyWhereItIsMergedTo() throws Exception {
    ContributionId one = start(TopicKind.QUESTION, List.of());
    ContributionId other = start(TopicKind.QUESTION, List.of());
    ContributionId reply = company.reply(COLLEAGUE, one, "so").id();
    LEARNER.run(() -> endorsing.applied(reply, new Sentence("It took a day.")));
    MODERATOR.run(() -> moving.merge(one, new MergeDraft(other, null)));
    assertThat(LEARNER.call(() -> reading.topics(slug, false, PAGE)).items())
        .filteredOn(row -> row.id().equals(other))
        .singleElement()
        .satisfies(row -> assertThat(row.replies()).isEqualTo(2));
  }

  @Test
  void aDecidedIdeaThatWasMergedIsNoIdeaWhenItIsATopicAgain() throws Exception {
    ContributionId decided = start(TopicKind.IDEA, List.of());
    ContributionId other = start(TopicKind.IDEA, List.of());
    LEARNER.run(() -> voting.vote(decided));
    decide(decided, IdeaState.DONE);
    MODERATOR.run(() -> moving.merge(decided, new MergeDraft(other, null)));
    MODERATOR.run(
        () ->
            moving.split(
                other, new SplitDraft(Set.of(decided), "Once an idea", TopicKind.QUESTION)));
    assertThat(idea(LEARNER, decided)).isNull();
    assertThatThrownBy(() -> LEARNER.run(() -> voting.vote(decided))).isInstanceOf(NotAnIdea.class);
  }

  private void decide(ContributionId idea, IdeaState state) throws Exception {
    long version = idea(MODERATOR, idea).version();
    MODERATOR.run(() -> deciding.decide(idea, new IdeaAnswer(state, "So it is.", version)));
  }

  private IdeaView idea(As reader, ContributionId topic) throws Exception {
    return show(reader, topic).particulars().idea();
  }

  private TopicView show(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> reading.topic(topic, PAGE));
  }

  private ContributionId start(TopicKind kind, List<String> tags) throws Exception {
    return start(slug, kind, tags);
  }

  private ContributionId start(String place, TopicKind kind, List<String> tags) throws Exception {
    PollDraft poll =
        kind == TopicKind.POLL ? new PollDraft(List.of("Monday", "Friday"), false, null) : null;
    As person = kind == TopicKind.ANNOUNCEMENT ? MODERATOR : LEARNER;
    return person
        .call(
            () ->
                starting.start(
                    place,
                    new TopicDraft(kind, "About " + kind, "text " + ++written, tags, poll, null)))
        .id();
  }
}
