package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.OwnContribution;
import org.praxis.communities.Sentence;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.Withdrawing;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.StepProgress;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.Talks.Track;
import org.praxis.training.talk.view.RaisedRule;
import org.praxis.training.talk.view.TalkView;
import org.praxis.training.talk.view.TopicStep;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.PublicationView;

/** Discussion steps that are topics, and what completes them. */
@ExtendWith(ArquillianExtension.class)
class TalkIT {
  private static final TalkDraft TOPIC = TalkDraft.inTopic();

  @Inject Talks talks;
  @Inject Company company;
  @Inject Endorsing endorsing;
  @Inject AnswerAcceptance acceptance;
  @Inject Withdrawing withdrawing;
  @Inject TopicReading topics;
  @Inject TopicSteps steps;
  @Inject TalkApproving approving;
  @Inject StepProgress progress;
  @Inject MyLearning learning;
  @Inject Inbox inbox;
  @Inject CurrentPerson me;
  @Inject Rows rows;

  @BeforeEach
  void reportsOfOthersAreLongAgo() {
    // One person reports so much in an hour.
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
  }

  private PersonId person(As who) throws Exception {
    return who.call(() -> me.id());
  }

  private static ApprovalReason because(String reason) {
    return new ApprovalReason(reason);
  }

  @Test
  void theTopicIsStartedInTheTrainersNameAndKeptByTheNextEditions() throws Exception {
    Track track = talks.track(TOPIC);
    ContributionId topic = talks.topic(track);
    var view = LEARNER.call(() -> topics.topic(topic, PageRequest.first()));
    assertThat(view.title()).isEqualTo("What do you think?");
    assertThat(view.kind()).isEqualTo(TopicKind.DISCUSSION);
    assertThat(view.author().id()).isEqualTo(person(TRAINER));
    assertThat(view.community().community().slug()).isEqualTo(track.community());
    talks.publish(track, TOPIC.endorsedBy(1), Set.of());
    assertThat(talks.topic(track)).isEqualTo(topic);
    assertThat(LEARNER.call(() -> steps.of(topic)))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.slug()).isEqualTo(track.slug());
              assertThat(step.number()).isEqualTo(2);
              assertThat(step.track()).isEqualTo("Talking");
            });
  }

  @Test
  void aTopicIsStartedOnlyWhereTheTrainerWrites() throws Exception {
    String community = company.community(0);
    assertThatThrownBy(() -> talks.another(community, TOPIC))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("training.gap.talkWrite");
              assertThat(refusal.field()).contains("stages[0].steps[1].community");
            });
  }

  @Test
  void aTopicThatIsThereIsChosenByItsAddressAndOnlyWhereItStands() throws Exception {
    Track track = talks.track(TOPIC);
    ContributionId question = company.ask(MODERATOR, track.community(), "A question").id();
    talks.publish(
        track,
        TOPIC.at("https://praxis.example/communities/topic/" + question + "?reply=1").asAccepted(),
        Set.of());
    assertThat(talks.topic(track)).isEqualTo(question);
    String elsewhere = company.community(0);
    ContributionId other = company.ask(MODERATOR, elsewhere, "A question").id();
    assertThat(talks.drafted(track, TOPIC.at(other.toString())).gaps())
        .extracting("key")
        .containsExactly("training.gap.talkElsewhere");
    TalkView shown = talks.talk(LEARNER, track);
    assertThat(shown.thread().own()).isFalse();
    assertThat(shown.thread().html()).isNotBlank();
    assertThat(talks.drafted(track, TOPIC.at(ContributionId.next().toString())).gaps())
        .extracting("key")
        .containsExactly("training.gap.talkTopic");
    assertThat(talks.drafted(track, TalkDraft.ANSWERING.approved()).gaps())
        .extracting("key")
        .containsExactly("training.gap.talkExpert");
  }

  @Test
  void whatTwoColleaguesEndorseCompletesTheStepAndNotWhatOneSaysTwice() throws Exception {
    Track track = talks.track(TOPIC.endorsedBy(2));
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    COLLEAGUE.run(() -> endorsing.helped(reply));
    COLLEAGUE.run(() -> endorsing.applied(reply, new Sentence("I did so today.")));
    talks.untilHeard();
    assertThat(talks.talk(LEARNER, track).conditions())
        .containsExactly(new Condition(ConditionKind.ENDORSED, 1, 2, null));
    assertThat(talks.step(LEARNER, track).done()).isFalse();
    TRAINER.run(() -> endorsing.helped(reply));
    talks.untilDone(LEARNER, track, true);
  }

  @Test
  void anEndorsementThatIsTakenBackWithdrawsAndTheLearnerIsToldWhy() throws Exception {
    Track track = talks.track(TOPIC.endorsedBy(1).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    COLLEAGUE.run(() -> endorsing.helped(reply));
    talks.untilDone(LEARNER, track, true);
    Instant first = talks.completedAt(LEARNER, track);
    COLLEAGUE.run(() -> endorsing.helpedNot(reply));
    talks.untilDone(LEARNER, track, false);
    assertThat(talks.talk(LEARNER, track).lost()).isEqualTo(LossReason.PRAISE);
    TRAINER.run(() -> endorsing.helped(reply));
    talks.untilDone(LEARNER, track, true);
    assertThat(talks.completedAt(LEARNER, track)).isEqualTo(first);
    await()
        .atMost(Talks.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(talks.notices(track)).containsExactly("STEP_PRAISE_GONE", "STEP_BACK"));
  }

  @Test
  void anAnswerThatIsAcceptedCompletesTheStepAndAnotherOneTakesItsPlace() throws Exception {
    Track track = talks.track(TalkDraft.ANSWERING.asAccepted().losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    talks.enrol(COLLEAGUE, track);
    ContributionId question = company.ask(MODERATOR, track.community(), "A question").id();
    ContributionId one = company.reply(LEARNER, question, "Like this.").id();
    ContributionId two = company.reply(COLLEAGUE, question, "Or like this.").id();
    talks.untilHeard();
    assertThat(talks.step(LEARNER, track).done()).isFalse();
    MODERATOR.run(() -> acceptance.accept(question, one));
    talks.untilDone(LEARNER, track, true);
    MODERATOR.run(() -> acceptance.accept(question, two));
    talks.untilDone(LEARNER, track, false);
    talks.untilDone(COLLEAGUE, track, true);
  }

  @Test
  void ofAnswersThoseCountThatWerePublishedSinceTheLearnerEnrolled() throws Exception {
    Track track = talks.track(TalkDraft.ANSWERING, 9);
    ContributionId question = company.ask(MODERATOR, track.community(), "A question").id();
    approved(company.reply(LEARNER, question, "Before I was enrolled.").id());
    talks.enrol(LEARNER, track);
    ContributionId since = company.reply(LEARNER, question, "Since I am.").id();
    talks.untilHeard();
    assertThat(talks.talk(LEARNER, track).waiting()).isEqualTo(1);
    assertThat(talks.step(LEARNER, track).done()).isFalse();
    approved(since);
    talks.untilDone(LEARNER, track, true);
  }

  @Test
  void repliesCountThatAreLongEnoughToTheirReaderAndArePublished() throws Exception {
    Track track = talks.track(TOPIC.replies(2, 30), 9);
    talks.enrol(LEARNER, track);
    ContributionId topic = approved(talks.topic(track));
    ContributionId first = company.reply(LEARNER, topic, "This is long enough, I would say.").id();
    // What marks and addresses add nobody reads.
    company.decide(
        MODERATOR,
        company.reply(LEARNER, topic, "**[Short](https://example.com/a-long-address)**").id(),
        Verdict.APPROVE);
    ContributionId third =
        company.reply(LEARNER, topic, "And so is this one, I am sure of it.").id();
    assertThat(talks.talk(LEARNER, track).waiting()).isEqualTo(2);
    company.decide(MODERATOR, first, Verdict.APPROVE);
    talks.untilHeard();
    assertThat(talks.talk(LEARNER, track).conditions())
        .containsExactly(new Condition(ConditionKind.REPLIES, 1, 2, 30));
    company.decide(MODERATOR, third, Verdict.APPROVE);
    talks.untilDone(LEARNER, track, true);
  }

  private ContributionId approved(ContributionId topic) throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    return topic;
  }

  @Test
  void anExpertApprovesAndNobodyElseAndNotOfTheirOwn() throws Exception {
    Track track = talks.track(TOPIC.approved(person(MODERATOR)).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId topic = talks.topic(track);
    ContributionId reply = company.reply(LEARNER, topic, "I think so.").id();
    assertThatThrownBy(() -> approve(COLLEAGUE, track, reply)).isInstanceOf(NotAnExpert.class);
    assertThat(talks.talk(COLLEAGUE, track).expert()).isFalse();
    assertThat(talks.talk(TRAINER, track).expert()).isTrue();
    ContributionId own = company.reply(MODERATOR, topic, "So do I.").id();
    assertThatThrownBy(() -> approve(MODERATOR, track, own)).isInstanceOf(OwnContribution.class);
    approve(MODERATOR, track, reply);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    approve(MODERATOR, track, reply);
    assertThat(talks.talk(LEARNER, track).thread().approvals())
        .singleElement()
        .satisfies(approval -> assertThat(approval.reason()).isEqualTo("Right."));
    MODERATOR.run(() -> approving.takeBack(track.slug(), track.talk(), reply));
    assertThat(talks.step(LEARNER, track).done()).isFalse();
    approve(TRAINER, track, reply);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
  }

  @Test
  void whoStaysOnAnEditionIsApprovedForAStepThatTheTrackHasNoMore() throws Exception {
    Track track = talks.track(TOPIC.approved(person(MODERATOR)));
    talks.enrol(LEARNER, track);
    ContributionId topic = talks.topic(track);
    ContributionId reply = company.reply(LEARNER, topic, "I think so.").id();
    ContributionId other = company.reply(COLLEAGUE, topic, "So do I.").id();
    talks.publishWithout(track);
    Map<ContributionId, PersonId> written =
        Map.of(reply, person(LEARNER), other, person(COLLEAGUE));
    for (As expert : List.of(MODERATOR, TRAINER)) {
      assertThat(expert.call(() -> steps.of(topic)))
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.current()).isFalse();
                assertThat(step.expert()).isTrue();
              });
      assertThat(expert.call(() -> steps.toApprove(topic, written)))
          .singleElement()
          .satisfies(
              asked -> {
                assertThat(asked.contribution()).isEqualTo(reply);
                assertThat(asked.id()).isEqualTo(track.talk());
                assertThat(asked.slug()).isEqualTo(track.slug());
              });
    }
    assertThat(LEARNER.call(() -> steps.of(topic))).noneMatch(TopicStep::expert);
    assertThat(COLLEAGUE.call(() -> steps.toApprove(topic, written))).isEmpty();
    assertThatThrownBy(() -> approve(COLLEAGUE, track, reply)).isInstanceOf(NotAnExpert.class);
    approve(MODERATOR, track, reply);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
  }

  @Test
  void expertsAreToldOnceWhatLacksTheirApprovalAlone() throws Exception {
    Track track =
        talks.track(TOPIC.approved(person(MODERATOR)).endorsedBy(1).losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId topic = talks.topic(track);
    ContributionId reply = company.reply(LEARNER, topic, "I think so.").id();
    talks.untilHeard();
    assertThat(asked(MODERATOR, reply)).isEmpty();
    COLLEAGUE.run(() -> endorsing.helped(reply));
    for (As expert : List.of(MODERATOR, TRAINER)) {
      await().atMost(Talks.PATIENCE).until(() -> !asked(expert, reply).isEmpty());
    }
    ContributionId more = company.reply(LEARNER, topic, "And I say it once more.").id();
    COLLEAGUE.run(() -> endorsing.helped(more));
    talks.untilHeard();
    assertThat(asked(MODERATOR, more)).isEmpty();
    assertThat(asked(MODERATOR, reply)).extracting(NoticeView::over).containsExactly(false);
    approve(MODERATOR, track, more);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    for (As expert : List.of(MODERATOR, TRAINER)) {
      assertThat(asked(expert, reply)).extracting(NoticeView::over).containsExactly(true);
    }
  }

  @Test
  void whatItsAuthorTakesBackWaitsForNoExpertAndWhatIsLeftDoes() throws Exception {
    Track track = talks.track(TOPIC.approved(person(MODERATOR)));
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    await().atMost(Talks.PATIENCE).until(() -> !asked(MODERATOR, reply).isEmpty());
    LEARNER.run(() -> withdrawing.withdraw(reply, version(reply)));
    talks.untilHeard();
    assertThat(asked(MODERATOR, reply)).extracting(NoticeView::over).containsExactly(true);
    ContributionId next = company.reply(LEARNER, talks.topic(track), "Or rather so.").id();
    await().atMost(Talks.PATIENCE).until(() -> !asked(MODERATOR, next).isEmpty());
    assertThat(asked(MODERATOR, next)).extracting(NoticeView::over).containsExactly(false);
  }

  private List<NoticeView> asked(As expert, ContributionId reply) throws Exception {
    return expert.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.TALK_APPROVAL_ASKED)
        .filter(notice -> notice.subject().equals(reply.toString()))
        .toList();
  }

  private void approve(As expert, Track track, ContributionId reply) throws Exception {
    expert.run(() -> approving.approve(track.slug(), track.talk(), reply, because("Right.")));
  }

  @Test
  void whatAModeratorRemovesLeavesTheCompletionWhereTheTrainerKeepsIt() throws Exception {
    Track track = talks.track(TOPIC);
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    talks.untilDone(LEARNER, track, true);
    Instant first = talks.completedAt(LEARNER, track);
    talks.removed(reply, COLLEAGUE);
    await()
        .atMost(Talks.PATIENCE)
        .untilAsserted(
            () -> assertThat(talks.talk(LEARNER, track).lost()).isEqualTo(LossReason.TEXT));
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    assertThat(talks.completedAt(LEARNER, track)).isEqualTo(first);
    assertThat(talks.notices(track)).isEmpty();
  }

  @Test
  void whatAModeratorRemovesOpensTheStepAgainUntilAnAppealIsRight() throws Exception {
    Track track = talks.track(TOPIC.losing(Loss.WITHDRAW));
    EnrolmentId enrolment = talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    talks.untilDone(LEARNER, track, true);
    Instant first = talks.completedAt(LEARNER, track);
    CaseId decided = talks.removed(reply, COLLEAGUE);
    talks.untilDone(LEARNER, track, false);
    EnrolmentRow open = LEARNER.call(() -> learning.enrolment(enrolment));
    assertThat(open.done()).isZero();
    talks.overturned(decided, LEARNER);
    talks.untilDone(LEARNER, track, true);
    assertThat(talks.completedAt(LEARNER, track)).isEqualTo(first);
    await()
        .atMost(Talks.PATIENCE)
        .untilAsserted(
            () -> assertThat(talks.notices(track)).containsExactly("STEP_TEXT_GONE", "STEP_BACK"));
  }

  @Test
  void whoHasTheCertificateKeepsItWhateverIsRemoved() throws Exception {
    Track track = talks.track(TOPIC.losing(Loss.WITHDRAW));
    EnrolmentId enrolment = talks.enrol(LEARNER, track);
    LEARNER.run(() -> progress.complete(enrolment, 1));
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    await()
        .atMost(Talks.PATIENCE)
        .until(() -> LEARNER.call(() -> learning.enrolment(enrolment)).finished());
    EnrolmentRow finished = LEARNER.call(() -> learning.enrolment(enrolment));
    talks.removed(reply, COLLEAGUE);
    talks.untilHeard();
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment))).isEqualTo(finished);
    assertThat(talks.step(LEARNER, track).done()).isTrue();
    assertThat(talks.talk(LEARNER, track).lost()).isEqualTo(LossReason.TEXT);
  }

  @Test
  void whatItsAuthorTakesBackIsGoneAndComesBack() throws Exception {
    Track track = talks.track(TOPIC.losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    ContributionId reply = company.reply(LEARNER, talks.topic(track), "I think so.").id();
    talks.untilDone(LEARNER, track, true);
    LEARNER.run(() -> withdrawing.withdraw(reply, version(reply)));
    talks.untilDone(LEARNER, track, false);
    LEARNER.run(() -> withdrawing.restore(reply, version(reply)));
    talks.untilDone(LEARNER, track, true);
  }

  private long version(ContributionId id) {
    return ((Number)
            rows.read("select version from communities_contribution where id = ?1", id.value())
                .get(0))
        .longValue();
  }

  @Test
  void whatWasWrittenInTheTopicBeforeIsCountedOnEnrolling() throws Exception {
    Track track = talks.track(TOPIC);
    company.reply(LEARNER, talks.topic(track), "I was here before.");
    talks.enrol(LEARNER, track);
    talks.untilDone(LEARNER, track, true);
  }

  @Test
  void aHigherRuleIsCountedBeforeAndWhatStandsStandsUnlessItIsToBeDoneAgain() throws Exception {
    Track track = talks.track(TOPIC.losing(Loss.WITHDRAW));
    talks.enrol(LEARNER, track);
    talks.enrol(COLLEAGUE, track);
    ContributionId topic = talks.topic(track);
    ContributionId good = company.reply(LEARNER, topic, "I think so.").id();
    company.reply(COLLEAGUE, topic, "So do I.");
    talks.untilDone(LEARNER, track, true);
    talks.untilDone(COLLEAGUE, track, true);
    TRAINER.run(() -> endorsing.helped(good));
    PublicationView preview = talks.drafted(track, TOPIC.endorsedBy(1).losing(Loss.WITHDRAW));
    RaisedRule raised = preview.raised().get(0);
    assertThat(raised.done()).isEqualTo(2);
    assertThat(raised.unmet()).isEqualTo(1);
    assertThat(raised.some()).extracting("id").containsExactly(person(COLLEAGUE));
    talks.publish(track, TOPIC.endorsedBy(1).losing(Loss.WITHDRAW), Set.of());
    // Whatever happens next, what was done by the easier rule is done.
    company.reply(COLLEAGUE, topic, "And I say it once more.");
    talks.untilHeard();
    assertThat(talks.step(COLLEAGUE, track).done()).isTrue();
    talks.publish(
        track, TOPIC.endorsedBy(1).replies(1, 3).losing(Loss.WITHDRAW), Set.of(track.talk()));
    // Who satisfies the new rule already need not write again.
    talks.untilDone(LEARNER, track, true);
    talks.untilHeard();
    assertThat(talks.step(COLLEAGUE, track).done()).isFalse();
  }

  @Test
  void aLowerRuleCompletesAtOnceWhatIsThere() throws Exception {
    Track track = talks.track(TOPIC.endorsedBy(3));
    talks.enrol(LEARNER, track);
    company.reply(LEARNER, talks.topic(track), "I think so.");
    talks.untilHeard();
    assertThat(talks.step(LEARNER, track).done()).isFalse();
    talks.publish(track, TOPIC, Set.of());
    talks.untilDone(LEARNER, track, true);
  }

  @Test
  void othersAreNotShownBeforeOneHasWrittenWhereTheTrainerWantsThat() throws Exception {
    Track track = talks.track(TOPIC.postingFirst());
    ContributionId topic = talks.topic(track);
    company.reply(COLLEAGUE, topic, "What a colleague says.");
    talks.enrol(LEARNER, track);
    TalkView before = talks.talk(LEARNER, track);
    assertThat(before.hidden()).isTrue();
    assertThat(before.thread().replies().items()).isEmpty();
    assertThat(org.praxis.platform.json.Json.write(before)).doesNotContain("What a colleague says");
    assertThat(talks.talk(TRAINER, track).thread().replies().items()).hasSize(1);
    // It waits, and that is enough.
    company.reply(LEARNER, topic, "A bluebird was here.");
    TalkView after = talks.talk(LEARNER, track);
    assertThat(after.hidden()).isFalse();
    assertThat(after.thread().replies().items()).hasSize(2);
    assertThat(after.waiting()).isEqualTo(1);
  }

  @Test
  void whatWaitsOrIsGoneIsInNobodyElsesStep() throws Exception {
    Track track = talks.track(TOPIC);
    ContributionId topic = talks.topic(track);
    company.reply(LEARNER, topic, "A bluebird was here.");
    ContributionId gone = company.reply(LEARNER, topic, "Something that sells.").id();
    talks.removed(gone, COLLEAGUE);
    for (As reader : List.of(COLLEAGUE, TRAINER, MODERATOR)) {
      assertThat(org.praxis.platform.json.Json.write(talks.talk(reader, track)))
          .doesNotContain("bluebird")
          .doesNotContain("sells");
    }
    assertThat(talks.talk(LEARNER, track).thread().replies().items())
        .singleElement()
        .satisfies(reply -> assertThat(reply.html()).contains("bluebird"));
  }

  @Test
  void whoMayNotReadTheCommunityLearnsThatAndNothingOfTheThread() throws Exception {
    Track track = talks.track(TOPIC);
    company.reply(LEARNER, talks.topic(track), "Between us.");
    rows.change(
        "update communities_community set access = ?1 where slug = ?2",
        Access.PRIVATE.name(),
        track.community());
    for (As outside : List.of(HR, ADMIN)) {
      TalkView view = talks.talk(outside, track);
      assertThat(view.closed()).isEqualTo(TalkClosed.NO_ACCESS);
      assertThat(view.thread()).isNull();
      assertThat(org.praxis.platform.json.Json.write(view))
          .doesNotContain("Between us")
          .doesNotContain(track.community());
      assertThat(talks.step(outside, track).title()).isEqualTo("What do you think?");
      assertThat(talks.step(outside, track).community()).isNull();
    }
    assertThat(talks.talk(LEARNER, track).thread()).isNotNull();
  }

  @Test
  void aTopicThatWaitsIsNotThereYet() throws Exception {
    Track track = talks.track(TOPIC, 9);
    assertThat(talks.talk(LEARNER, track).closed()).isEqualTo(TalkClosed.NOT_THERE);
    assertThat(talks.talk(LEARNER, track).thread()).isNull();
    approved(talks.topic(track));
    assertThat(talks.talk(LEARNER, track).closed()).isNull();
  }
}
