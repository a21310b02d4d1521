package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Evaluation;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;

/** Who comes, goes, begins and completes while a rule is looked at, saved and undone. */
@ExtendWith(ArquillianExtension.class)
class CaughtUpIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Assigned assigned;
  @Inject RuleChanging changing;
  @Inject Enrolling enrolling;
  @Inject MyLearning learning;
  @Inject Evaluation evaluation;
  @Inject Staff staff;
  @Inject Rows rows;

  private final String word = Staff.word();

  @Test
  void whoJoinsBetweenLookingAndSavingFollowsTheNewRuleAndIsTold() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    Instant due = due(rule, ana);
    RuleChangeId later =
        HR.call(() -> changing.plan(rule, 1, Assigned.draft(track, audience, Assigned.days(25))));
    PersonId ben = staff.hire("Ben", word);
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 2);
    assertThat(due(rule, ben)).isEqualTo(due);
    assertThat(assigned.change(later).counts().caught()).isZero();

    HR.run(() -> changing.save(later));
    assertThat(due(rule, ben)).isEqualTo(due.plus(Duration.ofDays(5))).isEqualTo(due(rule, ana));
    assertThat(assigned.change(later).counts().moves()).isEqualTo(2);
    assertThat(assigned.change(later).counts().caught()).isEqualTo(1);

    HR.run(() -> changing.undo(later));
    assertThat(assigned.change(later).counts().back()).isEqualTo(2);
    assertThat(due(rule, ben)).isEqualTo(due).isEqualTo(due(rule, ana));
  }

  private Instant due(AssignRuleId rule, PersonId person) throws Exception {
    return assigned.person(rule, person).assignment().due();
  }

  @Test
  void whoCompletesBetweenLookingAndSavingHoldsItAsTheNewRuleSays() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(30)));
    AssignmentDraft year =
        new AssignmentDraft(
            track,
            null,
            List.of(learner),
            Assigned.days(30),
            12,
            20,
            Prior.COUNTS,
            Leaving.KEEP,
            null);
    RuleChangeId change = HR.call(() -> changing.plan(rule, 1, year));
    assertThat(assigned.change(change).counts().all()).isZero();
    assigned.complete(LEARNER, track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    assertThat(assigned.person(rule, learner).assignment().expires()).isNull();

    HR.run(() -> changing.save(change));
    assertThat(assigned.person(rule, learner).assignment().expires()).isNotNull();
    assertThat(assigned.change(change).counts().renews()).isEqualTo(1);
    assertThat(assigned.change(change).counts().caught()).isEqualTo(1);
    HR.run(() -> changing.undo(change));
    assertThat(assigned.person(rule, learner).assignment().expires()).isNull();
  }

  @Test
  void whoJoinedAfterANewRuleLosesItWhenThatIsUndone() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = assigned.audience(word);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(assigned.track(), audience, Assigned.days(20)));
    PersonId ben = staff.hire("Ben", word);
    PersonId cem = staff.hire("Cem", word);
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 3);
    rows.change("update people_person set title = 'gone' where id = ?1", cem.value());
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.state(rule, cem).equals("KEPT"));

    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
    assertThat(assigned.change(change).stage()).isEqualTo(ChangeStage.UNDONE);
    for (PersonId one : List.of(ana, ben, cem)) {
      assertThat(assigned.state(rule, one)).isEqualTo("WITHDRAWN");
      assertThat(assigned.trail(rule, one)).endsWith("PUT_BACK");
    }
    assertThat(assigned.change(change).counts().back()).isEqualTo(3);
    assertThat(assigned.change(change).counts().caught()).isEqualTo(2);
  }

  @Test
  void whoJoinedByAWiderRuleLosesItWhenThatIsUndoneAndWhoJoinedByTheEarlierOneDoesNot()
      throws Exception {
    staff.hire("Ana", word);
    AudienceId narrow = assigned.audience(word);
    AudienceId other = assigned.audience("x" + word);
    String track = assigned.track();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, narrow, Assigned.days(20)));
    RuleChangeId change =
        HR.call(() -> changing.plan(rule, 1, Assigned.draft(track, other, Assigned.days(20))));
    HR.run(() -> changing.save(change));
    PersonId ben = staff.hire("Ben", "x" + word);
    PersonId cem = staff.hire("Cem", word);
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> assigned.people(rule).size() == 2);

    HR.run(() -> changing.undo(change));
    assertThat(assigned.state(rule, ben)).isEqualTo("WITHDRAWN");
    assertThat(assigned.state(rule, cem)).isEqualTo("STANDING");
    assertThat(assigned.trail(rule, cem)).containsExactly("ASSIGNED");
  }

  @Test
  void whoBeganByThemselvesIsHeldToTheirOwnDayAgainWhenARuleIsUndoneOrEnds() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(track));
    Instant promised = LEARNER.call(() -> learning.enrolment(enrolment)).dueAt();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(5)));
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).dueAt())
        .isEqualTo(due(rule, learner))
        .isBefore(promised);
    undo(rule);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).dueAt()).isEqualTo(promised);

    AssignmentDraft ending =
        new AssignmentDraft(
            track,
            null,
            List.of(learner),
            Assigned.days(7),
            null,
            null,
            Prior.COUNTS,
            Leaving.END,
            null);
    AssignRuleId second = assigned.rule(ending);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).dueAt())
        .isEqualTo(due(second, learner));
    HR.run(() -> changing.save(changing.planEnd(second, 1)));
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).dueAt()).isEqualTo(promised);
  }

  private void undo(AssignRuleId rule) throws Exception {
    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
  }
}
