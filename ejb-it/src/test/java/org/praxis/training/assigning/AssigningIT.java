package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceInUse;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Evaluation;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.WhyView;

@ExtendWith(ArquillianExtension.class)
class AssigningIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Inject Assigned assigned;
  @Inject RuleChanging changing;
  @Inject RuleReading reading;
  @Inject MyAssignments mine;
  @Inject AssigningSchedule schedule;
  @Inject AudienceDesign audiences;
  @Inject AudienceReading audienceReading;
  @Inject Evaluation evaluation;
  @Inject Enrolling enrolling;
  @Inject MyLearning learning;
  @Inject Certification certification;
  @Inject Statements statements;
  @Inject Staff staff;
  @Inject Rows rows;

  private final String word = Staff.word();

  @Test
  void aNewRuleIsLookedAtThenSavedThenUndone() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    PersonId ben = staff.hire("Ben " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    RuleChangeId change =
        HR.call(() -> changing.plan(Assigned.draft(track, audience, Assigned.days(20))));

    ChangeView plan = assigned.change(change);
    assertThat(plan.stage()).isEqualTo(ChangeStage.PLANNED);
    assertThat(plan.counts().adds()).isEqualTo(2);
    assertThat(plan.audienceName()).isEqualTo(word);
    assertThat(assigned.planned(change, PlanAct.ADD))
        .extracting(row -> row.person().name())
        .containsExactly("Ana " + word, "Ben " + word);
    assertThat(
            HR.call(
                    () ->
                        reading.people(
                            change, PlanAct.ADD, false, false, "ben", PageRequest.first()))
                .total())
        .isEqualTo(1);
    assertThat(rows.read("select 1 from training_assignment where person = ?1", ana.value()))
        .isEmpty();

    AssignRuleId rule = HR.call(() -> changing.save(change));
    assertThat(assigned.people(rule))
        .extracting(one -> one.assignment().status())
        .containsExactly(AssignmentStatus.NEVER, AssignmentStatus.NEVER);
    assertThat(assigned.change(change).stage()).isEqualTo(ChangeStage.APPLIED);
    assertThatThrownBy(() -> HR.call(() -> changing.save(change)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> HR.run(() -> audiences.delete(audience, 0L)))
        .isInstanceOf(AudienceInUse.class);

    HR.run(() -> changing.undo(change));
    assertThat(assigned.change(change).counts().back()).isEqualTo(2);
    assertThat(assigned.people(rule)).isEmpty();
    assertThat(assigned.state(rule, ben)).isEqualTo("WITHDRAWN");
    assertThat(assigned.trail(rule, ben)).containsExactly("ASSIGNED", "PUT_BACK");
    assertThatThrownBy(() -> HR.run(() -> changing.undo(change)))
        .isInstanceOf(ChangedMeanwhile.class);
    HR.run(() -> audiences.delete(audience, 0L));
  }

  @Test
  void anotherWordingMovesDatesAndIsPutBackExactly() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId cem = staff.hire("Cem", "x" + word);
    AudienceId audience = assigned.audience(word);
    AudienceId other = assigned.audience("x" + word);
    String track = assigned.track();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    Instant due = assigned.person(rule, ana).assignment().due();

    RuleChangeId later =
        HR.call(() -> changing.plan(rule, 1, Assigned.draft(track, audience, Assigned.days(25))));
    assertThat(assigned.change(later).counts().moves()).isEqualTo(1);
    assertThat(assigned.planned(later, PlanAct.MOVE).get(0).was()).isEqualTo(due);
    HR.run(() -> changing.save(later));
    assertThat(assigned.person(rule, ana).assignment().due())
        .isEqualTo(due.atZone(ZoneId.of("UTC")).plusDays(5).toInstant());

    AssignmentDraft ending =
        new AssignmentDraft(
            track, other, null, Assigned.days(25), null, null, Prior.COUNTS, Leaving.END, null);
    RuleChangeId elsewhere = HR.call(() -> changing.plan(rule, 2, ending));
    assertThat(assigned.change(elsewhere).counts().adds()).isEqualTo(1);
    assertThat(assigned.change(elsewhere).counts().removes()).isEqualTo(1);
    HR.run(() -> changing.save(elsewhere));
    assertThat(assigned.state(rule, ana)).isEqualTo("ENDED");
    assertThatThrownBy(() -> HR.run(() -> changing.undo(later)))
        .isInstanceOf(ChangedMeanwhile.class);

    HR.run(() -> changing.undo(elsewhere));
    assertThat(assigned.state(rule, ana)).isEqualTo("STANDING");
    assertThat(assigned.state(rule, cem)).isEqualTo("WITHDRAWN");
    assertThat(HR.call(() -> reading.rule(rule)).row().audience()).isEqualTo(audience);
    assertThat(HR.call(() -> reading.rule(rule)).row().number()).isEqualTo(4);
    assertThatThrownBy(
            () ->
                HR.call(
                    () ->
                        changing.plan(rule, 3, Assigned.draft(track, audience, Assigned.days(1)))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whatALearnerHasBegunSinceStaysWhenARuleIsUndone() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(track, List.of(learner, colleague), Assigned.days(20)));
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(track));
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).dueAt())
        .as("due when it is assigned to be")
        .isEqualTo(assigned.person(rule, learner).assignment().due());
    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
    assertThat(assigned.change(change).counts().back()).isEqualTo(1);
    assertThat(assigned.change(change).counts().left()).isEqualTo(1);
    assertThat(assigned.state(rule, learner)).isEqualTo("KEPT");
    assertThat(assigned.state(rule, colleague)).isEqualTo("WITHDRAWN");
    assertThat(
            HR.call(() -> reading.people(change, null, false, true, null, PageRequest.first()))
                .items())
        .singleElement()
        .satisfies(row -> assertThat(row.person().id()).isEqualTo(learner));
  }

  @Test
  void whoJoinsIsAssignedAndWhoLeavesIsHandledByChoiceAndComesBackToTheSame() throws Exception {
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    AssignmentDraft draft =
        new AssignmentDraft(
            track,
            audience,
            null,
            Assigned.days(9),
            null,
            null,
            Prior.COUNTS,
            Leaving.WITHDRAW,
            "Law");
    AssignRuleId rule = assigned.rule(draft);
    PersonId ana = staff.hire("Ana", word);
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 1);
    AssignmentId id = assigned.person(rule, ana).assignment().id();

    rows.change("update people_person set title = 'gone' where id = ?1", ana.value());
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).isEmpty());
    assertThat(assigned.state(rule, ana)).isEqualTo("WITHDRAWN");

    rows.change("update people_person set title = ?2 where id = ?1", ana.value(), word);
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 1);
    assertThat(assigned.person(rule, ana).assignment().id()).isEqualTo(id);
    assertThat(assigned.trail(rule, ana)).containsExactly("ASSIGNED", "LEFT_WITHDRAWN", "RETURNED");
    WhyView why = HR.call(() -> mine.why(id));
    assertThat(why.trail()).extracting("cause").containsOnly(Cause.DIRECTORY);
    assertThat(why.rule().reason()).isEqualTo("Law");
  }

  @Test
  void newsThatIsLostIsMadeGoodByComparing() throws Exception {
    AudienceId audience = assigned.audience(word);
    AssignRuleId rule = assigned.rule(Assigned.draft(assigned.track(), audience, Assigned.days(9)));
    PersonId ana = staff.hire("Ana", word);
    rows.change(
        "insert into people_audience_member (audience_key, person_key, since) select a.key, p.key, now() from"
            + " people_audience a, people_person p where a.id = ?1 and p.id = ?2",
        audience.value(),
        ana.value());
    schedule.compare();
    assertThat(assigned.people(rule)).hasSize(1);
  }

  @Test
  void whatWasCompletedBeforeCountsOrHasToBeDoneAgain() throws Exception {
    String track = assigned.track();
    EnrolmentId first = assigned.complete(LEARNER, track);
    PersonId learner = assigned.me(LEARNER);
    AssignmentDraft counts = Assigned.draft(track, List.of(learner), Assigned.days(30));
    RuleChangeId plan = HR.call(() -> changing.plan(counts));
    assertThat(assigned.change(plan).counts().prior()).isEqualTo(1);
    AssignRuleId rule = HR.call(() -> changing.save(plan));
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.DONE);
    assertThat(assigned.trail(rule, learner)).containsExactly("ASSIGNED", "RECOGNISED");
    assertThat(LEARNER.call(() -> enrolling.enrol(track))).isEqualTo(first);

    AssignRuleId again =
        assigned.rule(
            new AssignmentDraft(
                track,
                null,
                List.of(learner),
                Assigned.days(30),
                null,
                null,
                Prior.AGAIN,
                Leaving.KEEP,
                null));
    assertThat(assigned.person(again, learner).assignment().status())
        .isEqualTo(AssignmentStatus.EXPIRING);
    EnrolmentId second = assigned.complete(LEARNER, track);
    assertThat(second).isNotEqualTo(first);
    await()
        .atMost(SOON)
        .until(
            () -> assigned.person(again, learner).assignment().status() == AssignmentStatus.DONE);
    assertThat(LEARNER.call(() -> learning.enrolment(first)).finished()).isTrue();
  }

  @Test
  void renewalOpensInItsWindowAsAnotherCycleAndEarlierRecordsStay() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = assigned.yearly(track, learner);
    EnrolmentId first = assigned.complete(LEARNER, track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    String certificate = LEARNER.call(() -> learning.enrolment(first)).certificate();
    schedule.pass();
    assertThat(LEARNER.call(() -> enrolling.enrol(track))).isEqualTo(first);

    // Eleven months later.
    yearsAgo(rule, "11 months");
    schedule.pass();
    AssignmentRow open = assigned.person(rule, learner).assignment();
    assertThat(open.cycle()).isEqualTo(2);
    assertThat(open.status()).isEqualTo(AssignmentStatus.EXPIRING);
    assertThat(open.due()).isEqualTo(open.expires());
    schedule.pass();
    assertThat(assigned.person(rule, learner).assignment().cycle()).isEqualTo(2);

    // Two months after that it holds no more.
    rows.change(
        "update training_assign_cycle c set due_at = due_at - interval '2 months', held_until = held_until - interval '2 months'"
            + " from training_assignment a join training_assign_rule r on r.key = a.rule_key where c.assignment_key ="
            + " a.key and c.current and r.id = ?1",
        rule.value());
    schedule.pass();
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.LAPSED);
    assertThat(assigned.trail(rule, learner))
        .containsExactly("ASSIGNED", "COMPLETED", "CYCLE_OPENED", "LAPSED");

    EnrolmentId second = assigned.complete(LEARNER, track);
    assertThat(second).isNotEqualTo(first);
    await()
        .atMost(SOON)
        .until(() -> assigned.person(rule, learner).assignment().status() == AssignmentStatus.DONE);
    assertThat(LEARNER.call(() -> learning.enrolment(first)).certificate()).isEqualTo(certificate);
    assertThat(COLLEAGUE.call(() -> certification.verify(new CertificateNumber(certificate))))
        .isNotNull();
  }

  private void yearsAgo(AssignRuleId rule, String time) {
    for (String change :
        List.of(
            "update training_assign_cycle c set opened_at = opened_at - i.t, due_at = due_at - i.t, done_at = done_at - i.t,"
                + " expires_at = expires_at - i.t, opens_at = opens_at - i.t from training_assignment a join"
                + " training_assign_rule r on r.key = a.rule_key, (select cast(?2 as interval) as t) i where"
                + " c.assignment_key = a.key and r.id = ?1",
            "update training_enrolment e set completed_at = completed_at - i.t, enrolled_at = enrolled_at - i.t from"
                + " training_assignment a join training_assign_rule r on r.key = a.rule_key, (select cast(?2 as"
                + " interval) as t) i where e.track_key = a.track_key and e.person = a.person and r.id = ?1")) {
      rows.change(change, rule.value(), time);
    }
  }

  @Test
  void theEndOfARuleAndItsUndoingKeepWhatWasThere() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    String track = assigned.track();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(ana), Assigned.days(20)));
    RuleChangeId end = HR.call(() -> changing.planEnd(rule, 1));
    assertThat(assigned.change(end).counts().keeps()).isEqualTo(1);
    HR.run(() -> changing.save(end));
    assertThat(HR.call(() -> reading.rule(rule)).row().endedAt()).isNotNull();
    assertThat(assigned.state(rule, ana)).isEqualTo("KEPT");
    HR.run(() -> changing.undo(end));
    assertThat(HR.call(() -> reading.rule(rule)).row().endedAt()).isNull();
    assertThat(assigned.state(rule, ana)).isEqualTo("STANDING");
  }

  @Test
  void daysEndWhereSomebodyLives() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId ben = staff.hire("Ben", word);
    staff.seat(ana, staff.office(word + " north", "Pacific/Kiritimati", "09:00", "17:00"));
    staff.seat(ben, staff.office(word + " south", "Europe/Berlin", "09:00", "17:00"));
    LocalDate day = LocalDate.now(BERLIN).plusDays(90);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(assigned.track(), List.of(ana, ben), DueRule.fixed(day, 0)));
    assertThat(assigned.person(rule, ana).assignment().due())
        .isEqualTo(day.atTime(23, 59, 59).atZone(ZoneId.of("Pacific/Kiritimati")).toInstant());
    assertThat(assigned.person(rule, ben).assignment().due())
        .isEqualTo(day.atTime(23, 59, 59).atZone(BERLIN).toInstant());
  }

  @Test
  void theFirstDayInTheCompanyIsTheDirectorysOrTheDayOfAssignment() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId ben = staff.hire("Ben", word);
    LocalDate tomorrow = LocalDate.now(ZoneId.of("UTC")).plusDays(1);
    rows.change("update people_person set started_on = ?2 where id = ?1", ana.value(), tomorrow);
    AssignRuleId rule =
        assigned.rule(
            Assigned.draft(
                assigned.track(),
                List.of(ana, ben),
                DueRule.relative(DueFrom.STARTED, 30, DueUnit.DAYS, 14)));
    assertThat(assigned.person(rule, ana).assignment().basis()).isEqualTo(DueBasis.STARTED);
    assertThat(assigned.person(rule, ben).assignment().basis()).isEqualTo(DueBasis.ASSIGNED);
  }

  @Test
  void trainersAssignTheirOwnTracksAloneAndLearnersSeeWhyTheyHaveWhatTheyHave() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignmentDraft draft = Assigned.draft(track, List.of(learner), Assigned.days(5));
    AssignRuleId rule = TRAINER.call(() -> changing.save(changing.plan(draft)));
    assertThat(AllPages.of(TRAINER, reading::rules)).anyMatch(row -> row.id().equals(rule));
    assigned.handOver(track);
    As other = TRAINER;
    assertThatThrownBy(() -> other.call(() -> changing.plan(draft)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> other.call(() -> reading.rule(rule))).isInstanceOf(NoSuchRule.class);
    RuleChangeId change = assigned.lastChange(rule);
    assertThatThrownBy(() -> other.call(() -> reading.change(change)))
        .isInstanceOf(NoSuchChange.class);
    assertThatThrownBy(() -> other.run(() -> changing.undo(change)))
        .isInstanceOf(NoSuchChange.class);
    assertThat(AllPages.of(other, reading::rules)).noneMatch(row -> row.id().equals(rule));
    assertThatThrownBy(() -> LEARNER.call(() -> changing.plan(draft)))
        .isInstanceOf(EJBAccessException.class);

    AssignmentRow row =
        AllPages.of(LEARNER, mine::assignments).stream()
            .filter(one -> one.trackSlug().equals(track))
            .findFirst()
            .orElseThrow();
    assertThat(row.status()).isEqualTo(AssignmentStatus.DUE_SOON);
    WhyView why = LEARNER.call(() -> mine.why(row.id()));
    assertThat(why.mine()).isTrue();
    assertThat(why.ruleId()).isNull();
    assertThat(why.rule().people()).isEmpty();
    assertThat(why.trail())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(TrailKind.ASSIGNED);
              assertThat(event.cause()).isEqualTo(Cause.RULE);
              assertThat(event.by().id()).isEqualTo(assigned.me(TRAINER));
              assertThat(event.becomes()).isEqualTo(row.due());
            });
    assertThatThrownBy(() -> COLLEAGUE.call(() -> mine.why(row.id())))
        .isInstanceOf(NoSuchAssignment.class);
    assertThatThrownBy(() -> LEARNER.call(() -> mine.why(new AssignmentId(UUID.randomUUID()))))
        .isInstanceOf(NoSuchAssignment.class);
  }

  @Test
  void whatTwoRulesAskOfALearnerIsOneThingToDoWithBothReasons() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    List<PersonId> both = List.of(learner, assigned.me(COLLEAGUE));
    assigned.rule(Assigned.draft(track, both, Assigned.days(40)));
    AssignRuleId sooner = assigned.rule(Assigned.draft(track, both, Assigned.days(1)));
    AssignmentId presses = assigned.person(sooner, learner).assignment().id();
    PageRequest all = new PageRequest(1, 100);
    for (List<AssignmentRow> list :
        List.of(
            LEARNER.call(() -> mine.assignments(all)).items(),
            LEARNER.call(() -> mine.toBegin(100)),
            LEARNER.call(() -> mine.toDo(100)))) {
      assertThat(list)
          .filteredOn(row -> row.trackSlug().equals(track))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.id()).as("what is due first").isEqualTo(presses);
                assertThat(row.others()).isEqualTo(1);
              });
    }
    assertThat(LEARNER.call(() -> mine.assignments(all)).total())
        .isEqualTo(LEARNER.call(() -> mine.assignments(all)).items().size());
    assertThat(LEARNER.call(() -> mine.of(track))).hasSize(2);
    WhyView why = LEARNER.call(() -> mine.why(presses));
    assertThat(why.others())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.trackSlug()).isEqualTo(track);
              assertThat(other.person()).isEqualTo(learner);
              assertThat(other.due()).isAfter(why.assignment().due());
            });
  }

  @Test
  void aRuleForNobodyOrWithoutAPartIsRefusedAtItsField() throws Exception {
    String track = assigned.track();
    refused(Assigned.draft(track, List.of(), Assigned.days(1)), "audience");
    refused(Assigned.draft(track, List.of(PersonId.next()), Assigned.days(1)), "people");
    refused(
        Assigned.draft(track, List.of(assigned.me(HR)), DueRule.relative(null, 1, DueUnit.DAYS, 0)),
        "due.from");
    refused(
        new AssignmentDraft(
            track,
            null,
            List.of(assigned.me(HR)),
            Assigned.days(1),
            2,
            56,
            Prior.COUNTS,
            Leaving.KEEP,
            null),
        "windowDays");
  }

  private void refused(AssignmentDraft draft, String field) {
    assertThatThrownBy(() -> HR.call(() -> changing.plan(draft)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  @Test
  void whatWasNeverSavedCannotBeUndone() throws Exception {
    AssignmentDraft draft =
        Assigned.draft(assigned.track(), List.of(assigned.me(LEARNER)), Assigned.days(5));
    RuleChangeId planned = TRAINER.call(() -> changing.plan(draft));
    assertThat(TRAINER.call(() -> reading.change(planned)).percent()).isEqualTo(100);
    assertThatThrownBy(() -> TRAINER.run(() -> changing.undo(planned)))
        .isInstanceOf(NotSaved.class);
  }

  @Test
  void whomNobodyKnowsIsNamed() throws Exception {
    PersonId nobody = PersonId.next();
    AssignmentDraft draft =
        Assigned.draft(assigned.track(), List.of(assigned.me(LEARNER), nobody), Assigned.days(5));
    assertThatThrownBy(() -> TRAINER.run(() -> changing.plan(draft)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            no -> {
              assertThat(no.field()).contains("people");
              assertThat(no.arguments()).containsExactly(nobody.toString());
            });
  }

  @Test
  void theTrailIsNeverChangedOrEmptied() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(assigned.track(), List.of(ana), Assigned.days(20)));
    assertThatThrownBy(() -> rows.change("update training_assign_event set words = 'x'"))
        .hasStackTraceContaining("stays on record");
    assertThatThrownBy(() -> rows.change("delete from training_assign_event"))
        .hasStackTraceContaining("stays on record");
    assertThat(assigned.trail(rule, ana)).containsExactly("ASSIGNED");
  }

  @Test
  void listsCostTheSameHoweverLongTheyAre() throws Exception {
    String track = assigned.track();
    staff.hire("Ana", word);
    AudienceId audience = assigned.audience(word);
    AssignRuleId rule = assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    long one = cost(rule);
    for (int i = 0; i < 10; i++) {
      staff.hire("Ben " + i, word);
    }
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 11);
    HR.call(
        () ->
            changing.save(
                changing.plan(rule, 1, Assigned.draft(track, audience, Assigned.days(30)))));
    assertThat(cost(rule)).isEqualTo(one);
  }

  private long cost(AssignRuleId rule) throws Exception {
    RuleChangeId change = assigned.lastChange(rule);
    return statements.of(
        () ->
            HR.call(
                () -> {
                  reading.rules(PageRequest.first());
                  reading.rule(rule);
                  reading.people(rule, null, null, PageRequest.first());
                  reading.people(change, null, false, false, null, PageRequest.first());
                  return null;
                }));
  }

  @Test
  void peopleInListsStandAsThePureFunctionSays() throws Exception {
    String track = assigned.track();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (String row :
        List.of(
            "OVERDUE,-1,,,",
            "DUE_SOON,13,,,",
            "NEVER,15,,,",
            "DONE,15,,-9,",
            "DONE,15,,-9,300",
            "EXPIRING,15,,-9,20",
            "LAPSED,15,,-9,-1",
            "EXPIRING,15,3,,",
            "LAPSED,15,-3,,")) {
      String[] parts = row.split(",", -1);
      PersonId ana = staff.hire("Ana", word);
      AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(ana), Assigned.days(20)));
      rows.change(
          "update training_assign_cycle c set due_at = ?2, held_until = ?3, done_at = ?4, expires_at = ?5, opens_at"
              + " = ?6, counts_from = ?4 from training_assignment a join training_assign_rule r on r.key = a.rule_key where"
              + " c.assignment_key = a.key and r.id = ?1",
          rule.value(),
          at(now, parts[1]),
          at(now, parts[2]),
          at(now, parts[3]),
          at(now, parts[4]),
          parts[4].isEmpty() ? null : at(now, parts[4]).minus(Duration.ofDays(60)));
      assertThat(assigned.person(rule, ana).assignment().status().name())
          .as(row)
          .isEqualTo(parts[0]);
      org.praxis.training.assigning.model.Cycle cycle =
          new org.praxis.training.assigning.model.Cycle(
              1,
              now,
              null,
              at(now, parts[2]),
              at(now, parts[1]),
              DueBasis.FIXED,
              null,
              at(now, parts[3]),
              at(now, parts[4]),
              parts[4].isEmpty() ? null : at(now, parts[4]).minus(Duration.ofDays(60)));
      assertThat(cycle.status(false, false, now).name()).as(row).isEqualTo(parts[0]);
    }
  }

  private static Instant at(Instant now, String days) {
    return days.isEmpty() ? null : now.plus(Duration.ofDays(Long.parseLong(days)));
  }
}
