package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkFacts;
import org.praxis.training.talk.TalkFacts.Said;

/**
 * Whatever happens to what a learner wrote is told by events that come late, twice, or in another
 * order; each makes the step be looked at as it is by then.
 */
class JudgedPropertiesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final List<ContributionId> WRITTEN =
      List.of(ContributionId.next(), ContributionId.next(), ContributionId.next());

  // With another step, so that nobody finishes, and nothing is kept for that.
  private static Enrolment enrolled(TalkDraft talk) {
    return enrolled(talk, false);
  }

  private static Enrolment enrolled(TalkDraft talk, boolean only) {
    StepDraft discussion = StepDraft.talk("Talk", "text", "it").as(StepId.next()).discussing(talk);
    StepDraft page = StepDraft.page("Read", "text").as(StepId.next());
    TrackDraft draft =
        TrackDraft.of(
            "t",
            "Track",
            "summary",
            14,
            only ? new StepDraft[] {discussion} : new StepDraft[] {discussion, page});
    CommunityId community = CommunityId.next();
    Edition edition =
        new Track("t", PersonId.next(), NOW)
            .publish(draft, slug -> community, PersonId.next(), "", NOW);
    return new Enrolment(edition, PersonId.next(), NOW, TODAY);
  }

  private static DiscussionStep step(Enrolment enrolment) {
    return (DiscussionStep) enrolment.edition().step(1);
  }

  private static Judged look(Enrolment enrolment, TalkFacts facts, int minutes) {
    return enrolment.judged(step(enrolment), facts, NOW.plusSeconds(60L * minutes), TODAY);
  }

  @Property
  void whereLossesWithdrawTheStepIsDoneExactlyWhenTheRuleHoldsNow(
      @ForAll("talks") TalkDraft talk,
      @ForAll @Size(min = 1, max = 8) List<@From("facts") TalkFacts> history) {
    Enrolment enrolment = enrolled(talk.losing(Loss.WITHDRAW));
    for (int i = 0; i < history.size(); i++) {
      look(enrolment, history.get(i), i);
      assertThat(enrolment.isDone(step(enrolment)))
          .isEqualTo(talk.rule().judge(history.get(i)).holds());
    }
  }

  @Property
  void whereLossesAreKeptTheStepIsDoneFromTheFirstTimeOnThatTheRuleHeld(
      @ForAll("talks") TalkDraft talk,
      @ForAll @Size(min = 1, max = 8) List<@From("facts") TalkFacts> history) {
    Enrolment enrolment = enrolled(talk);
    boolean held = false;
    for (int i = 0; i < history.size(); i++) {
      boolean holds = talk.rule().judge(history.get(i)).holds();
      held |= holds;
      look(enrolment, history.get(i), i);
      assertThat(enrolment.isDone(step(enrolment))).isEqualTo(held);
      assertThat(enrolment.history(step(enrolment).id()).lost().isPresent())
          .isEqualTo(held && !holds);
    }
  }

  @Property
  void lookingOnceMoreChangesNothing(
      @ForAll("talks") TalkDraft talk,
      @ForAll("losses") Loss loss,
      @ForAll @Size(min = 1, max = 6) List<@From("facts") TalkFacts> history) {
    Enrolment once = enrolled(talk.losing(loss));
    Enrolment twice = enrolled(talk.losing(loss));
    for (int i = 0; i < history.size(); i++) {
      look(once, history.get(i), i);
      look(twice, history.get(i), i);
      assertThat(look(twice, history.get(i), i + 50)).isEqualTo(Judged.NOTHING);
      assertThat(twice.completionOf(step(twice))).isEqualTo(once.completionOf(step(once)));
      assertThat(twice.history(step(twice).id()).lost())
          .isEqualTo(once.history(step(once).id()).lost());
      assertThat(twice.history(step(twice).id()).lostAt())
          .isEqualTo(once.history(step(once).id()).lostAt());
    }
  }

  @Property
  void judgedByWhatItRestsOnAStepIsAsJudgedByAllThatWasWritten(
      @ForAll("talks") TalkDraft talk,
      @ForAll("losses") Loss loss,
      @ForAll boolean only,
      @ForAll @Size(min = 1, max = 6) List<@From("facts") TalkFacts> history) {
    Enrolment whole = enrolled(talk.losing(loss), only);
    Enrolment sparing = enrolled(talk.losing(loss), only);
    for (int i = 0; i < history.size(); i++) {
      TalkFacts all = history.get(i);
      TalkFacts resting = all.only(sparing.history(step(sparing).id()).restsOn());
      TalkFacts enough = sparing.isEnough(step(sparing), resting) ? resting : all;
      assertThat(look(sparing, enough, i)).isEqualTo(look(whole, all, i));
      assertThat(sparing.completionOf(step(sparing))).isEqualTo(whole.completionOf(step(whole)));
      assertThat(sparing.history(step(sparing).id()).restsOn())
          .isEqualTo(whole.history(step(whole).id()).restsOn());
      assertThat(sparing.history(step(sparing).id()).lost())
          .isEqualTo(whole.history(step(whole).id()).lost());
      assertThat(sparing.history(step(sparing).id()).lostAt())
          .isEqualTo(whole.history(step(whole).id()).lostAt());
    }
  }

  @Property
  void whatWasMissedBetweenMattersForNoWithdrawnCompletion(
      @ForAll("talks") TalkDraft talk,
      @ForAll @Size(min = 2, max = 6) List<@From("facts") TalkFacts> history) {
    Enrolment all = enrolled(talk.losing(Loss.WITHDRAW));
    Enrolment last = enrolled(talk.losing(Loss.WITHDRAW));
    for (int i = 0; i < history.size(); i++) {
      look(all, history.get(i), i);
    }
    look(last, history.get(history.size() - 1), history.size());
    assertThat(all.isDone(step(all))).isEqualTo(last.isDone(step(last)));
  }

  @Provide
  Arbitrary<Loss> losses() {
    return Arbitraries.of(Loss.values());
  }

  @Provide
  Arbitrary<TalkDraft> talks() {
    return Arbitraries.of(
        TalkDraft.inTopic(),
        TalkDraft.inTopic().endorsedBy(1),
        TalkDraft.inTopic().endorsedBy(2).approved(),
        TalkDraft.inTopic().asAccepted(),
        TalkDraft.inTopic().replies(2, 30),
        TalkDraft.inTopic().asAccepted().replies(2, null));
  }

  @Provide
  Arbitrary<TalkFacts> facts() {
    return Combinators.combine(said(0), said(1), said(2))
        .as((one, two, three) -> new TalkFacts(List.of(one, two, three)));
  }

  private static Arbitrary<Said> said(int which) {
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(
            (published, characters, accepted, endorsers, approved) ->
                new Said(WRITTEN.get(which), published, characters, accepted, endorsers, approved));
  }
}
