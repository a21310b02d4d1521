package org.praxis.training.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.AtOnce;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.reminding.view.ReminderPreview;

@ExtendWith(ArquillianExtension.class)
class RemindingIT {
  private static final ReminderDraft PLAN =
      new ReminderDraft(true, List.of(14, 3), List.of(1, 7), 7, 2, 10);
  private static final Duration SOON = Duration.ofSeconds(20);

  // Ten o'clock on a Wednesday, before any day that other tests have.
  private static final LocalDate DAY = LocalDate.of(2021, 5, 12);
  private static final Instant NOW = DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);

  @Inject Assigned assigned;
  @Inject Exempting exempting;
  @Inject ReminderKeeping keeping;
  @Inject RemindingSchedule schedule;
  @Inject LateReports reports;
  @Inject ReminderNews news;
  @Inject Staff staff;
  @Inject Rows rows;

  private OfficeId office;

  @BeforeEach
  void everybodyWorksByUtc() throws Exception {
    office = staff.office("O " + Staff.word(), "UTC", "09:00", "17:00");
    rows.change("delete from training_reminder_plan");
    HR.run(() -> keeping.set(PLAN, 0));
    rows.change("update training_reminder_plan set since = '2020-01-01', set_at = '2020-01-01'");
  }

  @AfterEach
  void nobodyIsRemindedAnyMore() {
    rows.change("delete from training_reminder_plan");
  }

  @Test
  void severalTracksAreOneLetterAndTheSameIsToldOnce() throws Exception {
    PersonId ana = hire();
    due(assigned.track(), ana, DAY.plusDays(14));
    due(assigned.track(), ana, DAY.minusDays(7));
    due(assigned.track(), ana, DAY.plusDays(30));
    schedule.remind(NOW);
    schedule.remind(NOW);
    schedule.remind(NOW.plus(2, ChronoUnit.HOURS));
    await().atMost(SOON).until(() -> notices(ana, "TRAINING_LATE") == 1);
    assertThat(notices(ana, "TRAINING_DUE")).isZero();
    assertThat(
            rows.read(
                "select days from training_reminder where person = ?1 order by days", ana.value()))
        .isEqualTo(List.of(-14, 7));
    assertThat(
            rows.read(
                    "select title from notification_notice where reader = ?1 and kind = 'TRAINING_LATE'",
                    ana.value())
                .toString())
        .contains(" · ");

    // On the next day nothing is new; eleven days later the other one is.
    schedule.remind(NOW.plus(1, ChronoUnit.DAYS));
    schedule.remind(NOW.plus(12, ChronoUnit.DAYS));
    await().atMost(SOON).until(() -> notices(ana, "TRAINING_LATE") == 2);
    assertThat(
            rows.read(
                "select days from training_reminder where person = ?1 order by at, days",
                ana.value()))
        .isEqualTo(List.of(-14, 7, -3, 14));
  }

  @Test
  void nobodyIsRemindedAtNightOnAHolidayWhenExemptDoneOrGone() throws Exception {
    PersonId ana = hire();
    PersonId gone = hire();
    PersonId left = hire();
    PersonId exempt = hire();
    String track = assigned.track();
    for (PersonId person : List.of(ana, gone, left, exempt)) {
      due(track, person, DAY.plusDays(3));
    }
    staff.close(gone);
    staff.leave(left);
    HR.call(
        () ->
            exempting.exempt(
                new ExemptionDraft(track, exempt, "Knows it.", null, null, null, null)));
    rows.change(
        "update training_exemption set starts_at = '2020-01-01' where person = ?1", exempt.value());
    schedule.remind(NOW.minus(4, ChronoUnit.HOURS));
    assertThat(reminded(ana)).isZero();

    rows.change(
        "insert into people_office_closing (office_key, name, first_day, last_day) select key, 'Outing', cast(?2 as date),"
            + " cast(?2 as date) from people_office where id = ?1",
        office.value(),
        DAY.toString());
    schedule.remind(NOW);
    assertThat(reminded(ana)).as("a day on which the office is closed").isZero();
    schedule.remind(NOW.plus(1, ChronoUnit.DAYS));
    assertThat(reminded(ana)).isEqualTo(1);
    for (PersonId person : List.of(gone, left, exempt)) {
      assertThat(reminded(person)).isZero();
    }
  }

  @Test
  void ofManyNodesOneTells() throws Exception {
    PersonId boss = hire();
    List<PersonId> people = List.of(hire(), hire(), hire(), hire());
    String track = assigned.track();
    for (PersonId person : people) {
      due(track, person, DAY.minusDays(12));
      staff.lead(boss, person);
    }
    due(assigned.track(), people.get(0), DAY.plusDays(3));
    Callable<Boolean> node =
        () -> {
          schedule.remind(NOW);
          return true;
        };
    AtOnce.outcomes(Collections.nCopies(8, node));
    // Whoever came while another was at it left it to that one.
    schedule.remind(NOW);
    await().atMost(SOON).until(() -> notices(boss, "TEAM_LATE") == 1);
    for (PersonId person : people) {
      assertThat(
              rows.read(
                  "select count(distinct letter) from training_reminder where person = ?1",
                  person.value()))
          .isEqualTo(List.of(1L));
      await()
          .atMost(SOON)
          .until(() -> notices(person, "TRAINING_LATE") + notices(person, "TRAINING_DUE") == 1);
    }
    assertThat(
            rows.read("select count(*) from training_escalation where manager = ?1", boss.value()))
        .isEqualTo(List.of(4L));
  }

  @Test
  void aManagerHasOneSummaryADayAndHearsOfEachOnce() throws Exception {
    PersonId boss = hire();
    PersonId ana = hire();
    PersonId ben = hire();
    staff.lead(boss, ana, ben);
    due(assigned.track(), ana, DAY.minusDays(10));
    schedule.remind(NOW);
    await().atMost(SOON).until(() -> notices(boss, "TEAM_LATE") == 1);
    due(assigned.track(), ben, DAY.minusDays(40));
    schedule.remind(NOW.plus(1, ChronoUnit.HOURS));
    assertThat(escalated(boss)).as("not twice a day").isEqualTo(1);
    schedule.remind(NOW.plus(1, ChronoUnit.DAYS));
    await().atMost(SOON).until(() -> notices(boss, "TEAM_LATE") == 2);
    schedule.remind(NOW.plus(2, ChronoUnit.DAYS));
    assertThat(escalated(boss)).isEqualTo(2);
  }

  @Test
  void aLetterIsOverWhenNothingOfItIsToBeDoneOrItsReaderLeadsThemNoMore() throws Exception {
    PersonId boss = hire();
    PersonId ana = hire();
    PersonId ben = hire();
    staff.lead(boss, ana, ben);
    String track = assigned.track();
    due(track, ana, DAY.minusDays(10));
    AssignRuleId late = due(track, ben, DAY.minusDays(10));
    AssignRuleId soon = due(assigned.track(), ben, DAY.plusDays(3));
    schedule.remind(NOW);
    List<String> letters = letters("training_reminder", "person", ben);
    List<String> summaries = letters("training_escalation", "manager", boss);
    assertThat(letters).hasSize(1);
    assertThat(summaries).hasSize(1);
    assertThat(news.open(letters, ben)).containsExactlyElementsOf(letters);
    assertThat(news.open(letters, ana)).as("another's letter").isEmpty();
    assertThat(news.late(summaries, boss)).containsExactlyElementsOf(summaries);

    staff.lead(hire(), ana);
    assertThat(news.late(summaries, boss)).as("Ben is late still").isNotEmpty();
    staff.lead(hire(), ben);
    assertThat(news.late(summaries, boss)).isEmpty();

    set(soon, DAY.plusDays(30));
    assertThat(news.open(letters, ben)).as("the other is late still").isNotEmpty();
    set(late, DAY.plusDays(30));
    assertThat(news.open(letters, ben)).isEmpty();
  }

  private List<String> letters(String table, String whose, PersonId person) {
    return rows
        .read(
            "select distinct cast(letter as text) from " + table + " where " + whose + " = ?1",
            person.value())
        .stream()
        .map(String.class::cast)
        .toList();
  }

  @Test
  void anotherDayByWhichItIsDueIsRemindedOfAgain() throws Exception {
    PersonId ana = hire();
    String track = assigned.track();
    AssignRuleId rule = due(track, ana, DAY.plusDays(3));
    schedule.remind(NOW);
    assertThat(reminded(ana)).isEqualTo(1);
    set(rule, DAY.plusDays(17));
    schedule.remind(NOW.plus(1, ChronoUnit.DAYS));
    assertThat(reminded(ana)).isEqualTo(1);
    schedule.remind(NOW.plus(14, ChronoUnit.DAYS));
    assertThat(reminded(ana)).isEqualTo(2);
  }

  @Test
  void hrLooksWhatItWouldComeToSetsItAndNobodyElse() throws Exception {
    PersonId ana = hire();
    AssignRuleId rule = due(assigned.track(), ana, LocalDate.now(ZoneOffset.UTC).minusDays(3));
    rows.change(
        "update training_assign_cycle c set opened_at = opened_at - interval '90 days' from training_assignment a join"
            + " training_assign_rule r on r.key = a.rule_key where c.assignment_key = a.key and r.id = ?1",
        rule.value());
    ReminderDraft none = new ReminderDraft(true, null, null, null, null, null);
    ReminderPreview nothing = HR.call(() -> keeping.preview(none));
    assertThat(nothing.before() + nothing.late() + nothing.summaries()).isZero();
    ReminderPreview preview = HR.call(() -> keeping.preview(PLAN));
    assertThat(preview.late()).isGreaterThanOrEqualTo(1);
    assertThat(preview.before()).isGreaterThanOrEqualTo(2);
    assertThat(preview.people()).isGreaterThanOrEqualTo(1);

    assertThatThrownBy(() -> TRAINER.call(() -> keeping.plan()))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> HR.run(() -> keeping.set(PLAN, 0)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () -> HR.run(() -> keeping.set(new ReminderDraft(true, null, null, 7, null, null), 1)))
        .isInstanceOf(InvalidInput.class);
    HR.run(() -> keeping.set(none, 1));
    assertThat(HR.call(() -> keeping.plan()).edition()).isEqualTo(2);
    assertThat(HR.call(() -> keeping.plan()).plan()).isEqualTo(none);
  }

  @Test
  void whoLeadsNobodySeesNobodyWhoIsLate() throws Exception {
    assertThat(LEARNER.call(() -> reports.late(PageRequest.first())).items())
        .extracting("chip")
        .doesNotContainNull();
    PersonId ana = hire();
    String track = assigned.track();
    due(track, ana, LocalDate.now(ZoneOffset.UTC).minusDays(3));
    due(track, ana, LocalDate.now(ZoneOffset.UTC).minusDays(2));
    assertThat(LEARNER.call(() -> reports.late(new PageRequest(1, 100))).items())
        .extracting(one -> one.chip().id())
        .doesNotContain(ana);
    staff.lead(assigned.me(LEARNER), ana);
    assertThat(LEARNER.call(() -> reports.late(new PageRequest(1, 100))).items())
        .extracting(one -> one.chip().id())
        .as("once, by whichever rules")
        .containsOnlyOnce(ana);
  }

  private PersonId hire() {
    PersonId person = staff.hire("P " + Staff.word(), "Tester");
    staff.seat(person, office);
    return person;
  }

  private AssignRuleId due(String track, PersonId person, LocalDate day) throws Exception {
    AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(person), Assigned.days(30)));
    set(rule, day);
    return rule;
  }

  private void set(AssignRuleId rule, LocalDate day) {
    rows.change(
        "update training_assign_cycle c set due_at = cast(?2 as timestamptz), opened_at = '2020-01-01' from training_assignment a join"
            + " training_assign_rule r on r.key = a.rule_key where c.assignment_key = a.key and r.id = ?1",
        rule.value(),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1).toInstant().toString());
  }

  private long reminded(PersonId person) {
    return ((Number)
            rows.read("select count(*) from training_reminder where person = ?1", person.value())
                .get(0))
        .longValue();
  }

  private long escalated(PersonId manager) {
    return ((Number)
            rows.read(
                    "select count(*) from training_escalation where manager = ?1", manager.value())
                .get(0))
        .longValue();
  }

  private long notices(PersonId reader, String kind) {
    return ((Number)
            rows.read(
                    "select count(*) from notification_notice where reader = ?1 and kind = ?2",
                    reader.value(),
                    kind)
                .get(0))
        .longValue();
  }
}
