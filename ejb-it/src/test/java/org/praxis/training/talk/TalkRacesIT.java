package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.StepProgress;
import org.praxis.training.talk.Talks.Track;
import org.praxis.training.view.EnrolmentRow;

/** What becomes of discussion steps when several things happen to them at once. */
@ExtendWith(ArquillianExtension.class)
class TalkRacesIT {
  // Whoever signs in does so within the server.
  private static List<As> four() {
    return List.of(COLLEAGUE, MODERATOR, TRAINER, As.person("ademir"));
  }

  @Inject Talks talks;
  @Inject Company company;
  @Inject Endorsing endorsing;
  @Inject TalkApproving approving;
  @Inject StepProgress progress;
  @Inject MyLearning learning;
  @Inject Rows rows;

  private static Callable<Object> act(As who, Runnable act) {
    return () -> {
      who.run(act);
      return null;
    };
  }

  @RepeatedTest(3)
  void endorsementsThatCrossCompleteTheStepOnce() throws Exception {
    Track track = talks.track(TalkDraft.inTopic().endorsedBy(3));
    EnrolmentId enrolment = talks.enrol(LEARNER, track);
    LEARNER.run(() -> progress.complete(enrolment, 1));
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    List<Callable<Object>> acts = new ArrayList<>();
    for (As colleague : four()) {
      acts.add(act(colleague, () -> endorsing.helped(reply)));
      acts.add(act(colleague, () -> endorsing.helped(reply)));
    }
    AtOnce.outcomes(acts);
    talks.untilDone(LEARNER, track, true);
    talks.untilHeard();
    assertThat(
            rows.read(
                "select 1 from training_completion c where c.step_id = ?1", track.talk().value()))
        .hasSize(1);
    assertThat(
            rows.read(
                "select 1 from platform_event where type like '%TrackCompleted' and payload ->>"
                    + " 'enrolment' = ?1",
                enrolment.toString()))
        .hasSize(1);
    EnrolmentRow row = LEARNER.call(() -> learning.enrolment(enrolment));
    assertThat(row.finished()).isTrue();
  }

  @RepeatedTest(3)
  void whateverIsEndorsedAndTakenBackAtOnceTheStepIsAsItIsThen() throws Exception {
    Track track = talks.track(TalkDraft.inTopic().endorsedBy(1).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    List<Callable<Object>> acts = new ArrayList<>();
    for (As colleague : four()) {
      acts.add(act(colleague, () -> endorsing.helped(reply)));
      acts.add(act(colleague, () -> endorsing.helpedNot(reply)));
    }
    AtOnce.outcomes(acts);
    talks.untilHeard();
    boolean endorsed =
        !rows.read(
                "select 1 from communities_helped h join communities_contribution c on c.key ="
                    + " h.contribution_key where c.id = ?1",
                reply.value())
            .isEmpty();
    assertThat(talks.step(LEARNER, track).done()).isEqualTo(endorsed);
    assertThat(
            rows.read(
                "select 1 from training_completion c where c.step_id = ?1 and c.stands",
                track.talk().value()))
        .hasSizeLessThanOrEqualTo(1);
  }

  @RepeatedTest(3)
  void twoClicksOfAnExpertAreOneApproval() throws Exception {
    Track track = talks.track(TalkDraft.inTopic().approved());
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    List<Callable<Object>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(
          act(
              TRAINER,
              () ->
                  approving.approve(track.slug(), track.talk(), reply, new ApprovalReason(null))));
    }
    AtOnce.outcomes(clicks);
    assertThat(
            rows.read(
                "select 1 from training_talk_approval where contribution = ?1", reply.value()))
        .hasSize(1);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
  }

  @RepeatedTest(3)
  void whoIsMovedWhileTheyReplyHasDoneWhatTheNewEditionAsksExactlyWhenItHolds() throws Exception {
    Track track = talks.track(TalkDraft.inTopic().endorsedBy(1));
    talks.enrol(LEARNER, track);
    talks.enrol(COLLEAGUE, track);
    talks.enrol(MODERATOR, track);
    ContributionId topic = talks.topic(track);
    ContributionId first = company.reply(COLLEAGUE, topic, "I say it first, and why.").id();
    long version = talks.drafted(track, TalkDraft.inTopic().replies(1, 20)).version();
    AtOnce.outcomes(
        List.of(
            () -> company.reply(LEARNER, topic, "I think so, as we do it too."),
            () -> company.reply(MODERATOR, topic, "So do I."),
            () -> {
              talks.publishMoving(track, version);
              return null;
            },
            act(LEARNER, () -> endorsing.helped(first))));
    talks.untilDone(LEARNER, track, true);
    talks.untilDone(COLLEAGUE, track, true);
    talks.untilHeard();
    assertThat(talks.step(MODERATOR, track).done())
        .as("endorsed by nobody, and too short")
        .isFalse();
  }
}
