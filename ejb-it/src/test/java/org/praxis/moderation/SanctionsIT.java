package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.Sentence;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.MemberFile;
import org.praxis.moderation.view.SanctionView;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Sanctions: on what they rest, what they keep from, and how they end. */
@ExtendWith(ArquillianExtension.class)
class SanctionsIT {
  private static final int AT_ONCE = 16;

  @Inject Company company;
  @Inject Sanctioning sanctioning;
  @Inject OwnSanctions own;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Endorsing endorsing;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject Inbox inbox;
  @Inject People people;
  @Inject Rows rows;

  private record Decided(String community, ContributionId topic, CaseId id) {}

  // Others write as the same people.
  @AfterEach
  void nothingHoldsAnyMore() {
    rows.change("update moderation_sanction set ends_at = imposed_at + interval '1 microsecond'");
  }

  private Decided decided() throws Exception {
    return decided(company.community(0));
  }

  private Decided decided(String community) throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    return new Decided(community, topic, id);
  }

  private SanctionView impose(As by, SanctionKind kind, Decided on) throws Exception {
    return by.call(
        () ->
            sanctioning.impose(
                new SanctionDraft(
                    kind,
                    on.id(),
                    "This is the third time.",
                    kind == SanctionKind.WARNING ? null : 7,
                    kind == SanctionKind.SLOW ? 30 : null)));
  }

  @Test
  void whoIsMutedWritesNothingThereInNoWayAndElsewhereAsEver() throws Exception {
    String community = company.community(0);
    ContributionId asked = company.ask(COLLEAGUE, community, "text").id();
    ContributionId mineHere = company.ask(LEARNER, community, "my text").id();
    impose(MODERATOR, SanctionKind.MUTE, decided(community));
    assertThatThrownBy(() -> company.ask(LEARNER, community, "one more"))
        .isInstanceOfSatisfying(
            Silenced.class, e -> assertThat(e.arguments()[1]).isEqualTo("This is the third time."));
    assertThatThrownBy(() -> company.reply(LEARNER, asked, "a reply")).isInstanceOf(Silenced.class);
    long version = LEARNER.call(() -> mine.one(mineHere)).version();
    assertThatThrownBy(
            () ->
                LEARNER.call(
                    () -> revising.revise(mineHere, new Revision("t", "changed", version))))
        .isInstanceOf(Silenced.class);
    assertThatThrownBy(
            () -> LEARNER.call(() -> endorsing.applied(asked, new Sentence("It worked."))))
        .isInstanceOf(Silenced.class);
    assertThat(LEARNER.call(() -> mine.one(mineHere)).text()).isEqualTo("my text");
    // Others write there, and they write elsewhere.
    company.reply(COLLEAGUE, asked, "an answer");
    company.ask(LEARNER, company.community(0), "elsewhere");
  }

  @Test
  void whoIsSuspendedWritesNowhereAndOnlyTheCompanysModeratorsSayIt() throws Exception {
    Decided on = decided(foundedByATrainer());
    // A community's own moderator may mute and not suspend.
    assertThatThrownBy(() -> impose(TRAINER, SanctionKind.SUSPENSION, on))
        .isInstanceOf(NotYoursToSuspend.class);
    impose(TRAINER, SanctionKind.WARNING, on);
    impose(OTHER_MODERATOR, SanctionKind.SUSPENSION, on);
    String elsewhere = company.community(0);
    assertThatThrownBy(() -> company.ask(LEARNER, elsewhere, "text"))
        .isInstanceOfSatisfying(
            Silenced.class, e -> assertThat(e.key()).isEqualTo("moderation.sanction.suspended"));
    assertThat(LEARNER.call(() -> own.in(elsewhere)))
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(SanctionKind.SUSPENSION))
        .satisfies(one -> assertThat(one.place()).isNull())
        .satisfies(one -> assertThat(one.by()).isNull());
  }

  private String foundedByATrainer() throws Exception {
    String slug = "c-" + UUID.randomUUID();
    TRAINER.call(() -> founding.found(Company.draft(slug, 0)));
    LEARNER.run(() -> joining.join(slug));
    return slug;
  }

  @Test
  void inSlowModeOneContributionGoesThroughAndOfSixteenAtOnceExactlyOne() throws Exception {
    Decided on = decided();
    impose(MODERATOR, SanctionKind.SLOW, on);
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> questions = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "Question " + i;
      questions.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              company.ask(LEARNER, on.community(), text);
              return true;
            } catch (SlowedDown e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(questions)).containsOnlyOnce(true).hasSize(AT_ONCE);
    rows.change(
        "update moderation_sanction set last_at = last_at - interval '30 minutes' where last_at is not null");
    company.ask(LEARNER, on.community(), "The next one");
    assertThatThrownBy(() -> company.ask(LEARNER, on.community(), "And one more"))
        .isInstanceOf(SlowedDown.class);
  }

  @Test
  void itIsNeverSilent() throws Exception {
    Decided on = decided();
    SanctionView imposed = impose(MODERATOR, SanctionKind.MUTE, on);
    told(NoticeKind.SANCTIONED, imposed.id());
    assertThat(LEARNER.call(own::all))
        .filteredOn(one -> one.id().equals(imposed.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo("This is the third time.");
              assertThat(one.clause().text()).isEqualTo("Buying hardware");
              assertThat(one.decision()).isEqualTo(on.id());
              assertThat(one.by()).isNull();
              assertThat(one.active()).isTrue();
            });
    assertThat(LEARNER.call(() -> own.in(on.community()))).extracting("id").contains(imposed.id());
    assertThat(COLLEAGUE.call(() -> own.in(on.community()))).isEmpty();
    SanctionView lifted =
        OTHER_MODERATOR.call(() -> sanctioning.lift(imposed.id(), new Lifting("They said sorry.")));
    assertThat(lifted.active()).isFalse();
    told(NoticeKind.SANCTION_LIFTED, imposed.id());
    company.ask(LEARNER, on.community(), "I write again");
    assertThatThrownBy(
            () -> MODERATOR.call(() -> sanctioning.lift(imposed.id(), new Lifting("Once more."))))
        .isInstanceOf(SanctionOver.class);
    List<?> recorded =
        rows.read(
            "select action || ' ' || reason from praxis_audit.entry where details like ?",
            "%" + imposed.id() + "%");
    assertThat(recorded)
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder(
            "moderation.sanction.imposed This is the third time.",
            "moderation.sanction.lifted They said sorry.");
  }

  @Test
  void itFallsWithTheDecisionOnWhichItRests() throws Exception {
    Decided on = decided();
    SanctionView imposed = impose(MODERATOR, SanctionKind.MUTE, on);
    assertThatThrownBy(() -> company.ask(LEARNER, on.community(), "text"))
        .isInstanceOf(Silenced.class);
    AppealId appeal =
        LEARNER.call(() -> appealing.appeal(on.id(), new AppealDraft("It is not so."))).id();
    OTHER_MODERATOR.call(
        () ->
            handling.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "It is not.", 0L)));
    company.ask(LEARNER, on.community(), "text");
    told(NoticeKind.SANCTION_LIFTED, imposed.id());
    assertThat(LEARNER.call(own::all))
        .filteredOn(one -> one.id().equals(imposed.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.active()).isFalse())
        .satisfies(one -> assertThat(one.liftedBecause()).isEqualTo("It is not."));
    assertThatThrownBy(() -> impose(MODERATOR, SanctionKind.MUTE, on))
        .isInstanceOf(NotSanctionable.class);
  }

  @Test
  void onlyWhoModeratesThereSanctionsAndLiftsAndNobodyTwice() throws Exception {
    Decided on = decided();
    for (As other : List.of(COLLEAGUE, TRAINER, LEARNER)) {
      assertThatThrownBy(() -> impose(other, SanctionKind.WARNING, on))
          .isInstanceOf(NoSuchCase.class);
    }
    SanctionView imposed = impose(MODERATOR, SanctionKind.MUTE, on);
    assertThatThrownBy(() -> impose(OTHER_MODERATOR, SanctionKind.MUTE, on))
        .isInstanceOf(NotSanctionable.class);
    for (As other : List.of(COLLEAGUE, TRAINER, LEARNER)) {
      assertThatThrownBy(
              () -> other.call(() -> sanctioning.lift(imposed.id(), new Lifting("Why not"))))
          .isInstanceOf(NoSuchSanction.class);
    }
    rows.change(
        "update moderation_decision d set decided_at = decided_at - interval '20 days'"
            + " from moderation_case c where d.case_key = c.key and c.id = ?",
        on.id().value());
    assertThatThrownBy(() -> impose(MODERATOR, SanctionKind.WARNING, on))
        .isInstanceOf(SanctionTooLate.class);
  }

  @Test
  void strikesAreCountedLapseAndPropose() throws Exception {
    String community = company.community(0);
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    assertThatThrownBy(() -> MODERATOR.call(() -> sanctioning.member(community, learner)))
        .isInstanceOf(NoSuchMemberHere.class);
    List<Decided> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(decided(community));
    }
    ContributionId returned = company.ask(LEARNER, community, "bluebird again").id();
    company.decide(MODERATOR, returned, Verdict.RETURN);
    MemberFile file = MODERATOR.call(() -> sanctioning.member(community, learner));
    assertThat(file.strikes()).isEqualTo(3);
    assertThat(file.proposal()).isEqualTo(SanctionKind.SLOW);
    assertThat(file.decisions()).hasSize(4);
    assertThat(file.sanctions()).noneMatch(SanctionView::active);
    // What was overturned or is long ago is none.
    AppealId appeal =
        LEARNER.call(() -> appealing.appeal(all.get(0).id(), new AppealDraft("No."))).id();
    OTHER_MODERATOR.call(
        () -> handling.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "So.", 0L)));
    assertThat(MODERATOR.call(() -> sanctioning.member(community, learner)).strikes()).isEqualTo(2);
    rows.change(
        "update moderation_decision d set decided_at = decided_at - interval '90 days'"
            + " from moderation_case c where d.case_key = c.key and c.id = ?",
        all.get(1).id().value());
    MemberFile later = MODERATOR.call(() -> sanctioning.member(community, learner));
    assertThat(later.strikes()).isEqualTo(1);
    assertThat(later.proposal()).isNull();
    assertThat(ADMIN.call(() -> sanctioning.member(community, learner)).suspender()).isTrue();
    for (As other : List.of(COLLEAGUE, TRAINER)) {
      assertThatThrownBy(() -> other.call(() -> sanctioning.member(community, learner)))
          .isInstanceOf(NoSuchMemberHere.class);
    }
  }

  private void told(NoticeKind kind, SanctionId id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(LEARNER.call(() -> inbox.notices(new PageRequest(1, 100))).items())
                    .filteredOn(notice -> notice.subject().equals(id.toString()))
                    .extracting("kind")
                    .contains(kind));
  }
}
