package org.praxis.moderation.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.AppealClaiming;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseClaiming;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.DecisionUndoing;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.Rising;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Superiors;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.absence.view.AbsenceView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

/** Moderators who are away, and who has their cases meanwhile. */
@ExtendWith(ArquillianExtension.class)
class AbsenceIT {
  @Inject Company company;
  @Inject AbsenceKeeping keeping;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject Rising rising;
  @Inject Superiors superiors;
  @Inject MemberKeeping members;
  @Inject Joining joining;
  @Inject People people;
  @Inject Rows rows;
  @Inject Appealing appealing;
  @Inject AppealClaiming judging;
  @Inject DecisionUndoing undoing;
  @Inject Statements statements;
  @Inject UserTransaction transaction;

  private String slug;
  private PersonId owner;
  private PersonId keeper;
  private PersonId other;

  /** moderator1 owns it, learner2 and trainer1 moderate it, moderator2 moderates the company. */
  @BeforeEach
  void community() throws Exception {
    slug = company.community(1);
    owner = me(MODERATOR);
    keeper = me(COLLEAGUE);
    other = me(TRAINER);
    TRAINER.run(() -> joining.join(slug));
    for (PersonId moderator : List.of(keeper, other)) {
      MODERATOR.run(() -> members.become(slug, moderator, CommunityRole.MODERATOR));
    }
    for (As moderator : List.of(MODERATOR, OTHER_MODERATOR)) {
      rows.change(
          "insert into access_person_roles (person, roles, seen_at) values (?, '{member,moderator}', now())"
              + " on conflict (person) do update set roles = excluded.roles",
          me(moderator).value());
    }
  }

  @AfterEach
  void nobodyIsAwayAndElsewhereTheyModerateNowhere() {
    rows.change("update moderation_absence set ended_at = now() where ended_at is null");
    for (PersonId moderator : List.of(keeper, other)) {
      MODERATOR.run(() -> members.become(slug, moderator, CommunityRole.MEMBER));
    }
  }

  private PersonId me(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private LocalDate today(As person) throws Exception {
    ZoneId zone = person.call(() -> people.me().timeZone());
    return LocalDate.now(zone);
  }

  private AbsenceView away(As who, PersonId standIn) throws Exception {
    LocalDate today = today(who);
    return who.call(() -> keeping.say(null, new AbsenceDraft(today, today.plusDays(2), standIn)));
  }

  private CaseId waiting() throws Exception {
    return company.caseOf(company.ask(LEARNER, slug, "A question").id());
  }

  private EscalationLevel level(CaseId id) throws Exception {
    return OTHER_MODERATOR.call(
        () -> review.open(id).escalation() == null ? null : review.open(id).escalation().to());
  }

  private void late(CaseId id) {
    rows.change(
        "update moderation_case set due_at = now() - interval '1 hour' where id = ?", id.value());
    rising.rise(id);
  }

  @Test
  void whoIsAwayLosesWhatTheyHadTakenAndTakesNothingUntilTheyAreBack() throws Exception {
    CaseId id = waiting();
    COLLEAGUE.call(() -> claiming.claim(id));
    AbsenceView said = away(COLLEAGUE, null);
    assertThat(said.now()).isTrue();
    assertThat(TRAINER.call(() -> claiming.claim(id)).mine()).isTrue();
    TRAINER.run(() -> claiming.release(id));
    assertThatThrownBy(() -> COLLEAGUE.call(() -> claiming.claim(id))).isInstanceOf(Away.class);
    COLLEAGUE.run(() -> keeping.end(said.id()));
    assertThat(COLLEAGUE.call(() -> claiming.claim(id)).mine()).isTrue();
    assertThatThrownBy(() -> COLLEAGUE.run(() -> keeping.end(said.id())))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(
            rows.read(
                "select action from praxis_audit.entry where action like 'moderation.absence.%'"
                    + " order by id desc limit 2"))
        .isEqualTo(List.of("moderation.absence.ended", "moderation.absence.said"));
  }

  @Test
  void whatTheyHadTakenOfAppealsGoesBackTooAndUndoingTakesNothing() throws Exception {
    AppealId asked = appealed();
    COLLEAGUE.call(() -> judging.claim(asked));
    CaseId id = waiting();
    Ruling ruling =
        new Ruling(Verdict.REJECT, 2, "No.", OTHER_MODERATOR.call(() -> review.open(id)).version());
    COLLEAGUE.call(() -> review.decide(id, ruling));
    away(COLLEAGUE, null);
    assertThat(TRAINER.call(() -> judging.claim(asked)).mine()).isTrue();
    TRAINER.run(() -> judging.release(asked));
    assertThatThrownBy(() -> COLLEAGUE.call(() -> judging.claim(asked))).isInstanceOf(Away.class);
    COLLEAGUE.run(() -> undoing.undo(id));
    assertThat(TRAINER.call(() -> claiming.claim(id)).mine()).isTrue();
  }

  private AppealId appealed() throws Exception {
    ContributionId topic = company.ask(LEARNER, slug, "A question").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    return LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is one."))).id();
  }

  @Test
  void whatIsBeingTakenAtThatMomentGoesBackAsWell() throws Exception {
    CaseId id = waiting();
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      transaction.begin();
      COLLEAGUE.call(() -> claiming.claim(id));
      Future<AbsenceView> said = beside.submit(() -> away(COLLEAGUE, null));
      assertThatThrownBy(() -> said.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
      transaction.commit();
      assertThat(said.get(20, TimeUnit.SECONDS).now()).isTrue();
    } finally {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.rollback();
      }
      beside.shutdown();
    }
    assertThat(TRAINER.call(() -> claiming.claim(id)).mine()).isTrue();
  }

  @Test
  void whoHasLeftTheCompanyStandsInForNobodyAndIsNotThere() throws Exception {
    AbsenceView standsIn = away(MODERATOR, keeper);
    CaseId up = waiting();
    rows.change("update people_person set left_at = now() where id = ?", keeper.value());
    try {
      late(up);
      assertThat(level(up)).isEqualTo(EscalationLevel.COMPANY);
      MODERATOR.run(() -> keeping.end(standsIn.id()));
      assertThat(MODERATOR.call(() -> keeping.standIns(null)))
          .extracting(chip -> chip.id())
          .contains(other)
          .doesNotContain(keeper);
      assertThatThrownBy(() -> away(MODERATOR, keeper)).isInstanceOf(InvalidInput.class);
      CaseId id = company.caseOf(company.ask(LEARNER, slug, "Another question").id());
      assertThat(rising.forsaken(1000)).doesNotContain(id);
      away(TRAINER, null);
      assertThat(rising.forsaken(1000)).contains(id);
      rising.goUp(id);
      assertThat(level(id)).isEqualTo(EscalationLevel.OWNERS);
      assertThat(superiors.toTell(id)).containsExactly(owner);
    } finally {
      rows.change("update people_person set left_at = null where id = ?", keeper.value());
    }
  }

  @Test
  void lookingForForsakenPlacesCostsTheSameHoweverManyThereAre() throws Exception {
    away(COLLEAGUE, null);
    waiting();
    long few = statements.of(() -> rising.forsaken(1000));
    away(TRAINER, null);
    List<String> further = List.of(company.community(1), company.community(1));
    for (String place : further) {
      MODERATOR.run(() -> members.become(place, keeper, CommunityRole.MODERATOR));
      company.ask(LEARNER, place, "A question");
    }
    try {
      assertThat(rising.forsaken(1000)).isNotEmpty();
      assertThat(statements.of(() -> rising.forsaken(1000)))
          .as("and one for what waits in them")
          .isLessThanOrEqualTo(few + 1);
    } finally {
      for (String place : further) {
        MODERATOR.run(() -> members.become(place, keeper, CommunityRole.MEMBER));
      }
    }
  }

  @Test
  void whatComesUpIsToldToWhoeverStandsInAndElseToThoseAbove() throws Exception {
    CaseId id = waiting();
    late(id);
    assertThat(level(id)).isEqualTo(EscalationLevel.OWNERS);
    assertThat(superiors.toTell(id)).containsExactly(owner);
    AbsenceView said = away(MODERATOR, keeper);
    assertThat(superiors.toTell(id)).containsExactly(keeper);
    // Who stands in is away as well, and the other way round: then those above.
    AbsenceView both = away(COLLEAGUE, owner);
    assertThat(superiors.toTell(id)).contains(me(OTHER_MODERATOR)).doesNotContain(owner, keeper);
    COLLEAGUE.run(() -> keeping.end(both.id()));
    // Whoever is no moderator any more does not stand in.
    MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MEMBER));
    assertThat(superiors.toTell(id)).contains(me(OTHER_MODERATOR)).doesNotContain(keeper);
    MODERATOR.run(() -> keeping.end(said.id()));
    assertThat(superiors.toTell(id)).containsExactly(owner);
  }

  @Test
  void whatIsLateGoesPastOwnersWhoAreAway() throws Exception {
    CaseId id = waiting();
    away(MODERATOR, null);
    late(id);
    assertThat(level(id)).isEqualTo(EscalationLevel.COMPANY);
  }

  @Test
  void whereEverybodyIsAwayWhatWaitsGoesUpAtOnceAndOnceHoweverManyNodesLook() throws Exception {
    CaseId id = waiting();
    away(COLLEAGUE, null);
    assertThat(rising.forsaken(1000)).doesNotContain(id);
    AbsenceView last = away(TRAINER, null);
    assertThat(rising.forsaken(1000)).contains(id);
    List<Callable<Boolean>> nodes =
        List.of(() -> goUp(id), () -> goUp(id), () -> goUp(id), () -> goUp(id));
    AtOnce.outcomes(nodes);
    assertThat(level(id)).isEqualTo(EscalationLevel.OWNERS);
    assertThat(
            rows.read(
                "select 1 from praxis_audit.entry where action = 'moderation.case.escalated' and subject = ?",
                id.toString()))
        .hasSize(1);
    assertThat(rising.forsaken(1000)).doesNotContain(id);
    // Where the owner is away, too, at once to the company.
    away(MODERATOR, null);
    CaseId further = company.caseOf(company.ask(LEARNER, slug, "Another question").id());
    rising.goUp(further);
    assertThat(level(further)).isEqualTo(EscalationLevel.COMPANY);
    // Somebody is back.
    TRAINER.run(() -> keeping.end(last.id()));
    CaseId third = company.caseOf(company.ask(LEARNER, slug, "A third question").id());
    rising.goUp(third);
    assertThat(level(third)).isNull();
  }

  private boolean goUp(CaseId id) {
    rising.goUp(id);
    return true;
  }

  @Test
  void ownersAndAdministratorsSayItForOthersAndNobodyElseDoes() throws Exception {
    LocalDate today = today(COLLEAGUE);
    AbsenceDraft draft = new AbsenceDraft(today.plusDays(1), today.plusDays(3), other);
    AbsenceView said = MODERATOR.call(() -> keeping.say(keeper, draft));
    assertThat(said.now()).isFalse();
    assertThat(COLLEAGUE.call(() -> keeping.of(null)))
        .extracting(AbsenceView::id)
        .contains(said.id());
    MODERATOR.run(() -> keeping.end(said.id()));
    AbsenceView again = ADMIN.call(() -> keeping.say(keeper, draft));
    for (As stranger : List.of(LEARNER, TRAINER)) {
      assertThatThrownBy(() -> stranger.call(() -> keeping.say(keeper, draft)))
          .isInstanceOf(NoSuchAbsence.class);
      assertThatThrownBy(() -> stranger.run(() -> keeping.end(again.id())))
          .isInstanceOf(NoSuchAbsence.class);
      assertThatThrownBy(() -> stranger.call(() -> keeping.of(keeper)))
          .isInstanceOf(NoSuchAbsence.class);
    }
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.say(null, draft)))
        .isInstanceOf(NotAModerator.class);
    PersonId learner = me(LEARNER);
    assertThatThrownBy(() -> ADMIN.call(() -> keeping.say(learner, draft)))
        .isInstanceOf(NoSuchAbsence.class);
  }

  @Test
  void daysThatOverlapAreRefusedAlsoWhenSaidAtOnceAndSoIsWhoCannotStandIn() throws Exception {
    LocalDate today = today(COLLEAGUE);
    AbsenceDraft draft = new AbsenceDraft(today, today.plusDays(5), null);
    List<Callable<Boolean>> all =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      try {
                        COLLEAGUE.call(() -> keeping.say(null, draft));
                        return true;
                      } catch (InvalidInput e) {
                        return false;
                      }
                    })
            .toList();
    assertThat(AtOnce.outcomes(all)).containsOnlyOnce(true);
    // The day after the last is free.
    COLLEAGUE.call(
        () -> keeping.say(null, new AbsenceDraft(today.plusDays(6), today.plusDays(6), null)));
    PersonId learner = me(LEARNER);
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () -> keeping.say(null, new AbsenceDraft(today, today.plusDays(1), learner))))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("standIn"));
    assertThat(TRAINER.call(() -> keeping.standIns(null)))
        .extracting(chip -> chip.id())
        .contains(owner, keeper)
        .doesNotContain(other, learner);
  }

  @Test
  void thoseWhoModerateTogetherSeeWhoIsAway() throws Exception {
    away(COLLEAGUE, other);
    for (As colleague : List.of(TRAINER, OTHER_MODERATOR, COLLEAGUE)) {
      assertThat(colleague.call(() -> keeping.away()))
          .filteredOn(one -> one.person().id().equals(keeper))
          .singleElement()
          .satisfies(one -> assertThat(one.standIn().id()).isEqualTo(other));
    }
    assertThat(LEARNER.call(() -> keeping.away())).isEmpty();
  }
}
