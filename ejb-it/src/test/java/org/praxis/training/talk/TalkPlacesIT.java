package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.Sentence;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.training.talk.Talks.Track;

/** Where a discussion stands that a step is, and what is looked at when somebody talks. */
@ExtendWith(ArquillianExtension.class)
class TalkPlacesIT {
  private static final TalkDraft TOPIC = TalkDraft.inTopic();

  @Inject Talks talks;
  @Inject TalkJudging judging;
  @Inject Statements statements;
  @Resource UserTransaction transaction;
  @Inject Company company;
  @Inject Endorsing endorsing;
  @Inject TopicMoving moving;
  @Inject TopicSteps steps;

  @Test
  void aTopicThatBecameAPartOfAnotherIsTalkedAboutThere() throws Exception {
    Track track = talks.track(TOPIC.endorsedBy(1).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId topic = talks.topic(track);
    ContributionId reply = company.reply(LEARNER, topic, "I think so.").id();
    COLLEAGUE.run(() -> endorsing.helped(reply));
    talks.untilDone(LEARNER, track, true);
    ContributionId other = company.ask(MODERATOR, track.community(), "Another one").id();
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(other, true)));
    talks.untilHeard();
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    assertThat(talks.talk(LEARNER, track).thread().topic()).isEqualTo(other);
    assertThat(LEARNER.call(() -> steps.of(other))).hasSize(1);
    talks.enrol(COLLEAGUE, track);
    ContributionId there = company.reply(COLLEAGUE, other, "I do as well.").id();
    LEARNER.run(() -> endorsing.helped(there));
    talks.untilDone(COLLEAGUE, track, true);
    // A reply that is split off counts as it did, and nothing new counts there.
    splitOff(there, other);
    assertThat(talks.step(COLLEAGUE, track).done()).isTrue();
    assertThat(LEARNER.call(() -> steps.of(there))).isEmpty();
  }

  private void splitOff(ContributionId reply, ContributionId topic) throws Exception {
    MODERATOR.call(
        () ->
            moving.split(topic, new SplitDraft(Set.of(reply), "On its own", TopicKind.DISCUSSION)));
    talks.untilHeard();
  }

  @Test
  void eachOfTwoStepsHasAThreadOfItsOwn() throws Exception {
    Track one = talks.track(TOPIC);
    Track two = talks.another(one.community(), TOPIC);
    assertThat(talks.topic(two)).isNotEqualTo(talks.topic(one));
    talks.enrol(LEARNER, one);
    talks.enrol(LEARNER, two);
    company.reply(LEARNER, talks.topic(two), "Here I say it.");
    talks.untilDone(LEARNER, two, true);
    assertThat(talks.step(LEARNER, one).done()).isFalse();
  }

  @Test
  void whoTakesBackThatTheyAppliedWhatMovedMeanwhileWithdrawsTheCompletion() throws Exception {
    Track track = talks.track(TOPIC.endorsedBy(1).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId topic = talks.topic(track);
    ContributionId reply = company.reply(LEARNER, topic, "I think so.").id();
    COLLEAGUE.run(() -> endorsing.applied(reply, new Sentence("I did so today.")));
    talks.untilDone(LEARNER, track, true);
    splitOff(reply, topic);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    COLLEAGUE.run(() -> endorsing.appliedNot(reply));
    talks.untilDone(LEARNER, track, false);
  }

  @Test
  void aTopicThatBecameAPartOfAnotherBeforeAStepNamedItIsTalkedAboutThere() throws Exception {
    Track first = talks.track(TOPIC);
    ContributionId part = company.ask(TRAINER, first.community(), "A part").id();
    ContributionId whole = company.ask(TRAINER, first.community(), "The whole").id();
    MODERATOR.run(() -> moving.merge(part, new MergeDraft(whole, true)));
    talks.untilHeard();
    Track track = talks.another(first.community(), TOPIC.at(part.toString()));
    talks.enrol(LEARNER, track);
    company.reply(LEARNER, whole, "Here I say it.");
    talks.untilDone(LEARNER, track, true);
  }

  @Test
  void aReplyElsewhereAsksNothingOfTheThreadsOfOthersSteps() throws Exception {
    Track track = talks.track(TOPIC);
    Track other = talks.track(TOPIC);
    // Whether they talk anywhere is asked of everybody, whatever the order of the tests.
    talks.enrol(LEARNER, talks.track(TOPIC));
    ContributionId there = company.reply(LEARNER, talks.topic(track), "Here I say it.").id();
    ContributionId elsewhere = company.reply(LEARNER, talks.topic(other), "There I do, too.").id();
    long outside = looks(elsewhere);
    long inside = looks(there);
    talks.enrol(LEARNER, track);
    assertThat(looks(elsewhere)).isEqualTo(outside);
    assertThat(looks(there)).isGreaterThan(inside);
  }

  private long looks(ContributionId contribution) throws Exception {
    return statements.of(
        () -> {
          transaction.begin();
          try {
            judging.touched(contribution);
            transaction.commit();
          } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
              transaction.rollback();
            }
          }
          return null;
        });
  }
}
