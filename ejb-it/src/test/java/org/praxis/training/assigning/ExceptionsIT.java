package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.StillTold;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.view.ExemptionRow;
import org.praxis.training.assigning.view.ExtensionRow;

/** Who need not, and who gets more time. */
@ExtendWith(ArquillianExtension.class)
class ExceptionsIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("UTC"));

  @Inject Assigned assigned;
  @Inject Exempting exempting;
  @Inject Extending extending;
  @Inject MyAssignments mine;
  @Inject AssigningSchedule schedule;
  @Inject RuleChanging changing;
  @Inject StillTold still;
  @Inject Inbox inbox;
  @Inject Rows rows;

  @AfterEach
  void nobodyLeads() throws Exception {
    rows.change(
        "update people_person set manager_key = null where id = ?1", assigned.me(LEARNER).value());
  }

  private AssignRuleId rule(String track) throws Exception {
    return assigned.rule(Assigned.draft(track, List.of(assigned.me(LEARNER)), Assigned.days(20)));
  }

  private ExemptionDraft exemption(String track, LocalDate from, LocalDate until) throws Exception {
    return new ExemptionDraft(
        track, assigned.me(LEARNER), "Is a fire fighter", "Badge", null, from, until);
  }

  @Test
  void whoIsExemptNeedNotUntilItIsRevoked() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = rule(track);
    ExemptionId id = TRAINER.call(() -> exempting.exempt(exemption(track, null, null)));
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.EXEMPT);
    assertThatThrownBy(() -> HR.call(() -> exempting.exempt(exemption(track, null, null))))
        .isInstanceOf(AlreadyExempt.class);
    assigned.handOver(track);
    As other = TRAINER;
    assertThatThrownBy(() -> other.call(() -> exempting.exemption(id)))
        .isInstanceOf(NoSuchExemption.class);
    assertThatThrownBy(() -> other.run(() -> exempting.revoke(id, 0L, "no")))
        .isInstanceOf(NoSuchExemption.class);

    HR.run(() -> exempting.revoke(id, 0L, "Left the brigade"));
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.NEVER);
    assertThatThrownBy(() -> HR.run(() -> exempting.revoke(id, 1L, "again")))
        .isInstanceOf(ChangedMeanwhile.class);
    ExemptionRow row = HR.call(() -> exempting.exemption(id));
    assertThat(row.approver().id()).isEqualTo(assigned.me(TRAINER));
    assertThat(row.revokedBy().id()).isEqualTo(assigned.me(HR));
    assertThat(assigned.trail(rule, learner))
        .containsExactly("ASSIGNED", "EXEMPTED", "EXEMPTION_REVOKED");
  }

  @Test
  void whoWasExemptHasTheLeastNumberOfDaysFromTheEnd() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule =
        assigned.rule(
            Assigned.draft(
                track, List.of(learner), DueRule.relative(DueFrom.ASSIGNED, 20, DueUnit.DAYS, 14)));
    ExemptionId revoked = HR.call(() -> exempting.exempt(exemption(track, null, null)));
    pass(rule, learner);
    HR.run(() -> exempting.revoke(revoked, 0L, "Left the brigade"));
    assertThat(assigned.person(rule, learner).assignment().basis()).isEqualTo(DueBasis.AT_LEAST);
    assertThat(assigned.person(rule, learner).assignment().due())
        .isAfter(Instant.now().plus(Duration.ofDays(13)));

    ExemptionId ended = HR.call(() -> exempting.exempt(exemption(track, null, TODAY.plusDays(2))));
    pass(rule, learner);
    rows.change(
        "update training_exemption set ends_at = now() - interval '1 minute', starts_at = now() - interval '2 days'"
            + " where id = ?1",
        ended.value());
    schedule.pass();
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.NEVER);
    assertThat(assigned.trail(rule, learner))
        .containsExactly(
            "ASSIGNED",
            "EXEMPTED",
            "EXEMPTION_REVOKED",
            "DUE_MOVED",
            "EXEMPTED",
            "EXEMPTION_ENDED",
            "DUE_MOVED");
  }

  // The day by which it is due.
  private void pass(AssignRuleId rule, PersonId person) {
    rows.change(
        "update training_assign_cycle c set due_at = now() - interval '10 days' from training_assignment a join"
            + " training_assign_rule r on r.key = a.rule_key where c.assignment_key = a.key and r.id = ?1 and a.person ="
            + " ?2",
        rule.value(),
        person.value());
  }

  @Test
  void aDayThatMovesWithinTheTimeThatWasGivenIsNotInThePlan() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = rule(track);
    rows.change(
        "update training_assign_cycle c set granted_until = now() + interval '90 days' from training_assignment a join"
            + " training_assign_rule r on r.key = a.rule_key where c.assignment_key = a.key and r.id = ?1",
        rule.value());
    Instant due = assigned.person(rule, learner).assignment().due();
    RuleChangeId plan =
        HR.call(
            () ->
                changing.plan(rule, 1, Assigned.draft(track, List.of(learner), Assigned.days(40))));
    assertThat(assigned.change(plan).counts().all()).isZero();
    assertThat(assigned.planned(plan, null)).isEmpty();
    HR.run(() -> changing.save(plan));
    assertThat(assigned.person(rule, learner).assignment().due()).isEqualTo(due);
    assertThat(assigned.trail(rule, learner)).contains("DUE_MOVED");
  }

  @Test
  void whoHasTheTrackByAnotherRuleIsCounted() throws Exception {
    String track = assigned.track();
    List<PersonId> both = List.of(assigned.me(LEARNER), assigned.me(COLLEAGUE));
    rule(track);
    RuleChangeId plan =
        HR.call(() -> changing.plan(Assigned.draft(track, both, Assigned.days(30))));
    assertThat(assigned.change(plan).counts().adds()).isEqualTo(2);
    assertThat(assigned.change(plan).counts().elsewhere()).isEqualTo(1);
  }

  @Test
  void aFixedDayThatIsOverIsRefusedButForARuleThatHadItAlready() throws Exception {
    String track = assigned.track();
    List<PersonId> learner = List.of(assigned.me(LEARNER));
    AssignmentDraft over = Assigned.draft(track, learner, DueRule.fixed(TODAY.minusDays(3), 0));
    assertThatThrownBy(() -> HR.call(() -> changing.plan(over)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("due.on"));
    AssignRuleId rule =
        assigned.rule(Assigned.draft(track, learner, DueRule.fixed(TODAY.plusDays(3), 0)));
    assertThatThrownBy(() -> HR.call(() -> changing.plan(rule, 1, over)))
        .isInstanceOf(InvalidInput.class);
    rows.change(
        "update training_assign_rule set content = jsonb_set(content, '{due,on}', to_jsonb(cast(?2 as text))) where id"
            + " = ?1",
        rule.value(),
        TODAY.minusDays(3).toString());
    HR.call(() -> changing.plan(rule, 1, over));
  }

  @Test
  void anExemptionEndsByItselfAfterItsLastDay() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = rule(track);
    ExemptionId id = HR.call(() -> exempting.exempt(exemption(track, null, TODAY.plusDays(2))));
    rows.change(
        "update training_exemption set ends_at = now() - interval '1 minute', starts_at = now() - interval '2 days'"
            + " where id = ?1",
        id.value());
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.NEVER);
    schedule.pass();
    assertThat(HR.call(() -> exempting.exemption(id)).overAt()).isNotNull();
    assertThat(HR.call(() -> exempting.exemption(id)).revokedBy()).isNull();
    assertThat(assigned.trail(rule, learner))
        .containsExactly("ASSIGNED", "EXEMPTED", "EXEMPTION_ENDED");
    HR.call(() -> exempting.exempt(exemption(track, TODAY.plusDays(5), null)));
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.NEVER);
  }

  @Test
  void anExemptionThatEndsBeforeItBeginsOrIsForOneselfIsRefused() throws Exception {
    String track = assigned.track();
    assertThatThrownBy(
            () ->
                HR.call(
                    () -> exempting.exempt(exemption(track, TODAY.plusDays(5), TODAY.plusDays(4)))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("until"));
    assertThatThrownBy(
            () ->
                HR.call(() -> exempting.exempt(exemption(track, TODAY, LocalDate.of(2200, 1, 1)))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("until"));
    ExemptionDraft own =
        new ExemptionDraft(track, assigned.me(HR), "I know it", null, null, null, null);
    assertThatThrownBy(() -> HR.call(() -> exempting.exempt(own)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("person"));
  }

  private void lead(As manager) throws Exception {
    rows.change(
        "update people_person set manager_key = (select key from people_person where id = ?1) where id = ?2",
        assigned.me(manager).value(),
        assigned.me(LEARNER).value());
  }

  @Test
  void theManagerGivesMoreTimeAndTheDueDateMoves() throws Exception {
    lead(COLLEAGUE);
    String track = assigned.track();
    AssignRuleId rule = rule(track);
    AssignmentId id = assigned.person(rule, assigned.me(LEARNER)).assignment().id();
    ExtensionDraft draft = new ExtensionDraft(TODAY.plusDays(40), "On leave");
    ExtensionId asked = LEARNER.call(() -> extending.ask(id, draft));
    assertThatThrownBy(() -> LEARNER.call(() -> extending.ask(id, draft)))
        .isInstanceOf(NothingToExtend.class);
    assertThat(AllPages.of(COLLEAGUE, extending::waiting))
        .extracting(ExtensionRow::id)
        .contains(asked);
    assertThat(COLLEAGUE.call(() -> mine.why(id)).mine()).isFalse();
    assertThatThrownBy(
            () -> TRAINER.run(() -> extending.answer(asked, new ExtensionAnswer(true, null))))
        .isInstanceOf(NoSuchExtension.class);
    assertThatThrownBy(
            () -> LEARNER.run(() -> extending.answer(asked, new ExtensionAnswer(true, null))))
        .isInstanceOf(NoSuchExtension.class);

    COLLEAGUE.run(() -> extending.answer(asked, new ExtensionAnswer(true, null)));
    assertThat(assigned.person(rule, assigned.me(LEARNER)).assignment().due())
        .isEqualTo(TODAY.plusDays(40).atTime(23, 59, 59).atZone(zone()).toInstant());
    assertThatThrownBy(
            () -> HR.run(() -> extending.answer(asked, new ExtensionAnswer(false, "no"))))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(assigned.trail(rule, assigned.me(LEARNER)))
        .containsExactly("ASSIGNED", "EXTENSION_ASKED", "EXTENSION_GRANTED");
  }

  @Test
  void whatIsAnsweredDoneOrUndoneIsNotToldAsIfItWereToDo() throws Exception {
    lead(COLLEAGUE);
    PersonId manager = assigned.me(COLLEAGUE);
    PersonId learner = assigned.me(LEARNER);
    String track = assigned.track();
    AssignRuleId rule = rule(track);
    AssignmentId id = assigned.person(rule, learner).assignment().id();
    ExtensionId asked =
        LEARNER.call(() -> extending.ask(id, new ExtensionDraft(TODAY.plusDays(40), "On leave")));
    assertThat(still.is(NoticeKind.EXTENSION_ASKED, asked, manager)).isTrue();
    assertThat(still.is(NoticeKind.EXTENSION_ASKED, asked, assigned.me(TRAINER))).isFalse();
    HR.run(() -> extending.answer(asked, new ExtensionAnswer(false, "It is the law")));
    assertThat(still.is(NoticeKind.EXTENSION_ASKED, asked, manager)).isFalse();

    assertThat(still.is(NoticeKind.ASSIGNED, track, learner)).isTrue();
    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
    assertThat(assigned.state(rule, learner)).isEqualTo("WITHDRAWN");
    assertThat(still.is(NoticeKind.ASSIGNED, track, learner)).isFalse();

    String done = assigned.track();
    rule(done);
    assertThat(still.is(NoticeKind.ASSIGNED, done, learner)).isTrue();
    assigned.complete(LEARNER, done);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !still.is(NoticeKind.ASSIGNED, done, learner));
    assertThat(notice(LEARNER, NoticeKind.ASSIGNED, done).over()).isTrue();
  }

  private NoticeView notice(As person, NoticeKind kind, String subject) throws Exception {
    return person
        .call(() -> inbox.notices(new PageRequest(1, PageRequest.LARGEST)))
        .items()
        .stream()
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private ZoneId zone() throws Exception {
    return LEARNER.call(() -> people.me().timeZone());
  }

  @Inject org.praxis.people.People people;

  @Test
  void whatIsGrantedHoldsForTheTrackWhicheverOtherRulesAssignIt() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId asked = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(5)));
    AssignRuleId other = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(7)));
    AssignRuleId later = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(90)));
    AssignmentId id = assigned.person(asked, learner).assignment().id();
    Instant last = assigned.person(later, learner).assignment().due();
    ExtensionId request =
        LEARNER.call(() -> extending.ask(id, new ExtensionDraft(TODAY.plusDays(40), "On leave")));
    HR.run(() -> extending.answer(request, new ExtensionAnswer(true, null)));
    Instant granted = assigned.person(asked, learner).assignment().due();
    assertThat(granted).isAfter(TODAY.plusDays(39).atStartOfDay(ZoneOffset.UTC).toInstant());
    AssignmentId also = assigned.person(other, learner).assignment().id();
    assertThat(assigned.person(other, learner).assignment().due()).isEqualTo(granted);
    assertThat(assigned.person(later, learner).assignment().due())
        .as("was due later anyway")
        .isEqualTo(last);
    assertThat(LEARNER.call(() -> mine.why(also)).trail())
        .anySatisfy(
            event -> {
              assertThat(event.kind()).isEqualTo(TrailKind.EXTENSION_GRANTED);
              assertThat(event.becomes()).isEqualTo(granted);
            });
  }

  @Test
  void whoIsDeclinedHearsWhyAndMayAskAgain() throws Exception {
    AssignRuleId rule = rule(assigned.track());
    AssignmentId id = assigned.person(rule, assigned.me(LEARNER)).assignment().id();
    ExtensionDraft draft = new ExtensionDraft(TODAY.plusDays(40), "On leave");
    ExtensionId asked = LEARNER.call(() -> extending.ask(id, draft));
    assertThatThrownBy(() -> HR.run(() -> extending.answer(asked, new ExtensionAnswer(false, " "))))
        .isInstanceOf(InvalidInput.class);
    HR.run(() -> extending.answer(asked, new ExtensionAnswer(false, "It is the law")));
    assertThat(LEARNER.call(() -> mine.why(id)).extension().answer()).isEqualTo("It is the law");
    LEARNER.call(() -> extending.ask(id, draft));
    assertThatThrownBy(
            () ->
                LEARNER.call(() -> extending.ask(id, new ExtensionDraft(TODAY.plusDays(3), "no"))))
        .isInstanceOf(NothingToExtend.class);
  }

  @Test
  void whoAsksForMoreTimeAndIsDoneFirstNeedsNoAnswer() throws Exception {
    String track = assigned.track();
    AssignRuleId rule = rule(track);
    AssignmentId id = assigned.person(rule, assigned.me(LEARNER)).assignment().id();
    ExtensionDraft draft = new ExtensionDraft(TODAY.plusDays(40), "On leave");
    ExtensionId asked = LEARNER.call(() -> extending.ask(id, draft));
    assigned.complete(LEARNER, track);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> LEARNER.call(() -> extending.extension(asked)).state() == ExtensionState.OVER);
    assertThatThrownBy(() -> HR.run(() -> extending.answer(asked, new ExtensionAnswer(true, null))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whoWasGivenMoreTimeIsNotLateBeforeThat() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = rule(assigned.track());
    String late =
        "update training_assign_cycle c set due_at = now() - interval '2 hours', granted_until = now() + cast(?2 as"
            + " interval) from training_assignment a join training_assign_rule r on r.key = a.rule_key where"
            + " c.assignment_key = a.key and r.id = ?1";
    rows.change(late, rule.value(), "1 hour");
    schedule.pass();
    assertThat(assigned.trail(rule, learner)).containsExactly("ASSIGNED");
    rows.change(late, rule.value(), "-1 hour");
    schedule.pass();
    assertThat(assigned.trail(rule, learner)).containsExactly("ASSIGNED", "OVERDUE");
  }

  @Test
  void whatIsLateIsNotedOnceAndNeverOfWhoIsExempt() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = rule(track);
    ExemptionId exempt = HR.call(() -> exempting.exempt(exemption(track, null, null)));
    String late =
        "update training_assign_cycle c set due_at = now() - interval '1 hour' from training_assignment a join"
            + " training_assign_rule r on r.key = a.rule_key where c.assignment_key = a.key and r.id = ?1";
    rows.change(late, rule.value());
    schedule.pass();
    assertThat(assigned.trail(rule, learner)).containsExactly("ASSIGNED", "EXEMPTED");
    HR.run(() -> exempting.revoke(exempt, 0L, "over"));
    schedule.pass();
    // They have time from then on; it is over when that is.
    assertThat(assigned.trail(rule, learner))
        .containsExactly("ASSIGNED", "EXEMPTED", "EXEMPTION_REVOKED", "DUE_MOVED");
    rows.change(late, rule.value());
    schedule.pass();
    schedule.pass();
    assertThat(assigned.trail(rule, learner))
        .containsExactly("ASSIGNED", "EXEMPTED", "EXEMPTION_REVOKED", "DUE_MOVED", "OVERDUE");
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.OVERDUE);
  }
}
