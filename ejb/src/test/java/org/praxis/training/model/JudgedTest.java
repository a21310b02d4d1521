package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.LossReason;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkFacts;
import org.praxis.training.talk.TalkFacts.Said;

class JudgedTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final CommunityId COMMUNITY = CommunityId.next();
  private static final StepId TALK = StepId.next();
  private static final ContributionId FIRST = ContributionId.next();
  private static final ContributionId SECOND = ContributionId.next();

  private static final TalkDraft KEPT = TalkDraft.inTopic().endorsedBy(1);
  private static final TalkDraft WITHDRAWN = KEPT.losing(Loss.WITHDRAW);

  private Enrolment enrolment;

  private static Edition edition(TalkDraft talk, StepDraft... others) {
    StepDraft step = StepDraft.talk("Talk", "text", "it").as(TALK).discussing(talk);
    return new Track("t", PersonId.next(), NOW)
        .publish(
            TrackDraft.of(
                "t",
                "Track",
                "summary",
                14,
                Stream.concat(Stream.of(step), Stream.of(others)).toArray(StepDraft[]::new)),
            slug -> COMMUNITY,
            PersonId.next(),
            "",
            NOW);
  }

  private static final StepDraft READ = StepDraft.page("Read", "text").as(StepId.next());

  private void begin(TalkDraft talk) {
    enrolment = new Enrolment(edition(talk, READ), PersonId.next(), NOW, TODAY);
  }

  private DiscussionStep step() {
    return (DiscussionStep) enrolment.edition().step(TALK);
  }

  private Judged after(int minutes, Said... said) {
    return enrolment.judged(
        step(), new TalkFacts(List.of(said)), NOW.plusSeconds(60L * minutes), TODAY);
  }

  private static Said endorsed(ContributionId id) {
    return new Said(id, true, 40, false, 1, false);
  }

  private static Said plain(ContributionId id) {
    return new Said(id, true, 40, false, 0, false);
  }

  private static Said gone(ContributionId id) {
    return new Said(id, false, 40, false, 1, false);
  }

  @Test
  void whatSatisfiesTheRuleCompletesTheStepOnce() {
    begin(KEPT);
    assertThat(after(1, plain(FIRST)).outcome().news()).isFalse();
    assertThat(after(2, endorsed(FIRST)).outcome().news()).isTrue();
    assertThat(after(3, endorsed(FIRST)).outcome().news()).isFalse();
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(120));
    assertThat(enrolment.history(step().id()).restsOn()).containsExactly(FIRST);
  }

  @Test
  void whereTheTrainerKeepsItACompletionStandsAndSaysWhatIsGone() {
    begin(KEPT);
    after(1, endorsed(FIRST));
    assertThat(after(2, gone(FIRST))).isEqualTo(Judged.NOTHING);
    assertThat(enrolment.isDone(step())).isTrue();
    assertThat(enrolment.history(step().id()).lost()).contains(LossReason.TEXT);
    assertThat(enrolment.history(step().id()).lostAt()).contains(NOW.plusSeconds(120));
    after(3, gone(FIRST));
    assertThat(enrolment.history(step().id()).lostAt()).contains(NOW.plusSeconds(120));
    after(4, endorsed(FIRST));
    assertThat(enrolment.history(step().id()).lost()).isEmpty();
  }

  @Test
  void whereTheTrainerWithdrawsItTheStepIsOpenAgainAndSaysWhy() {
    begin(WITHDRAWN);
    after(1, endorsed(FIRST));
    assertThat(after(2, plain(FIRST)).lost()).isEqualTo(LossReason.PRAISE);
    assertThat(enrolment.isDone(step())).isFalse();
    assertThat(enrolment.history(step().id()).isAgain()).isFalse();
    assertThat(after(3, plain(FIRST)).lost()).isNull();
    assertThat(enrolment.history(step().id()).lost()).contains(LossReason.PRAISE);
  }

  @Test
  void whatComesBackStandsWithItsFirstDate() {
    begin(WITHDRAWN);
    after(1, endorsed(FIRST));
    after(2, gone(FIRST));
    assertThat(after(3, endorsed(FIRST)).back()).isTrue();
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(60));
    assertThat(enrolment.history(step().id()).lost()).isEmpty();
  }

  @Test
  void whatIsWrittenAnewHasItsOwnDateUntilTheFirstIsBack() {
    begin(WITHDRAWN);
    after(1, endorsed(FIRST));
    after(2, gone(FIRST));
    assertThat(after(3, gone(FIRST), endorsed(SECOND)).outcome().news()).isTrue();
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(180));
    assertThat(after(4, endorsed(FIRST), endorsed(SECOND)).outcome().news()).isFalse();
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(60));
    after(5, gone(FIRST), endorsed(SECOND));
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(180));
  }

  @Test
  void anotherContributionHoldsWhatTheFirstNoLongerDoes() {
    begin(WITHDRAWN);
    after(1, endorsed(FIRST), endorsed(SECOND));
    assertThat(after(2, gone(FIRST), endorsed(SECOND)).lost()).isNull();
    assertThat(enrolment.completionOf(step())).contains(NOW.plusSeconds(60));
    assertThat(enrolment.history(step().id()).restsOn()).containsExactly(SECOND);
  }

  @Test
  void whoHasFinishedTheTrackLosesNothing() {
    begin(WITHDRAWN);
    enrolment.read(enrolment.edition().step(2), NOW, TODAY);
    assertThat(after(1, endorsed(FIRST)).outcome().finished()).isTrue();
    assertThat(after(2, gone(FIRST))).isEqualTo(Judged.NOTHING);
    assertThat(enrolment.finished()).isTrue();
    assertThat(enrolment.isDone(step())).isTrue();
    assertThat(enrolment.history(step().id()).lost()).contains(LossReason.TEXT);
  }

  @Test
  void comingBackCanFinishTheTrack() {
    begin(WITHDRAWN);
    after(1, endorsed(FIRST));
    after(2, gone(FIRST));
    assertThat(enrolment.read(enrolment.edition().step(2), NOW, TODAY).finished()).isFalse();
    assertThat(after(3, endorsed(FIRST)).outcome()).isEqualTo(new Enrolment.Outcome(false, true));
    assertThat(enrolment.finished()).isTrue();
  }

  @Test
  void whatWasWrittenBeforeCountsInATopicAndNotUnderQuestions() {
    begin(KEPT);
    assertThat(enrolment.countsFrom(step())).isEmpty();
    begin(TalkDraft.ANSWERING.endorsedBy(1));
    assertThat(enrolment.countsFrom(step())).contains(NOW);
  }
}
