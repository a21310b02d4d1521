package org.praxis.training.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.Extending;
import org.praxis.training.assigning.ExtensionDraft;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.NoSuchAssignment;
import org.praxis.training.assigning.view.WhyView;
import org.praxis.training.marking.AskingToSign;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.TeamDuty;
import org.praxis.training.overview.view.TeamMember;
import org.praxis.training.overview.view.TeamView;
import org.praxis.training.overview.view.WaitingCount;
import org.praxis.training.sessions.SessionBooking;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionPlanning;
import org.praxis.training.transcript.EvidenceDraft;
import org.praxis.training.transcript.EvidenceKeeping;

@ExtendWith(ArquillianExtension.class)
class TeamIT {
  @Inject TeamReading reading;
  @Inject Assigned assigned;
  @Inject MyAssignments mine;
  @Inject @Any Instance<TeamApprovals> approvals;
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject AskingToSign asking;
  @Inject EvidenceKeeping evidence;
  @Inject SessionPlanning planning;
  @Inject SessionBooking booking;
  @Inject Extending extending;
  @Inject Exempting exempting;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String word = Staff.word();
  private PersonId manager;
  private PersonId ana;
  private PersonId below;
  private PersonId elsewhere;

  @BeforeEach
  void aTeam() throws Exception {
    manager = assigned.me(MODERATOR);
    ana = staff.hire("Ana " + word, word);
    below = staff.hire("Ben " + word, word);
    elsewhere = staff.hire("Cem " + word, word);
    staff.lead(manager, ana);
    staff.lead(ana, below);
  }

  @AfterEach
  void goTheirWays() {
    for (PersonId person : List.of(ana, below)) {
      rows.change("update people_person set manager_key = null where id = ?1", person.value());
    }
  }

  private TeamView team(TeamReach reach) throws Exception {
    return MODERATOR.call(() -> reading.team(reach, new PageRequest(1, 100)));
  }

  private static TeamMember of(TeamView team, PersonId person) {
    return team.members().items().stream()
        .filter(one -> one.person().id().equals(person))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aManagerSeesWhatIsRequiredOfTheirsAndOfNobodyElse() throws Exception {
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, List.of(ana, below, elsewhere), Assigned.days(40)));
    TeamView direct = team(TeamReach.DIRECT);
    assertThat(of(direct, below)).isNull();
    assertThat(of(direct, elsewhere)).isNull();
    assertThat(of(direct, ana).duties())
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.trackSlug()).isEqualTo(track);
              assertThat(duty.standing()).isEqualTo(Standing.OPEN);
              assertThat(duty.soon()).isFalse();
            });
    TeamView line = team(TeamReach.LINE);
    assertThat(of(line, below).open()).isEqualTo(1);
    assertThat(of(line, elsewhere)).isNull();
    assertThat(of(line, manager)).isNull();
  }

  @Test
  void whatTwoRulesAssignIsThereOnceAndEverybodyAboveMayReadWhy() throws Exception {
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, List.of(below), Assigned.days(40)));
    AssignRuleId second =
        assigned.rule(Assigned.draft(track, List.of(below, elsewhere), Assigned.days(20)));
    TeamMember seen = of(team(TeamReach.LINE), below);
    assertThat(seen.open()).isEqualTo(1);
    AssignmentId duty = seen.duties().get(0).assignment();
    assertThat(seen.duties()).hasSize(1);
    WhyView why = MODERATOR.call(() -> mine.why(duty));
    assertThat(why.person().id()).isEqualTo(below);
    assertThat(why.named()).isTrue();
    assertThat(why.rule().people()).isEmpty();
    AssignmentId other = assigned.person(second, elsewhere).assignment().id();
    assertThatThrownBy(() -> MODERATOR.call(() -> mine.why(other)))
        .isInstanceOf(NoSuchAssignment.class);
  }

  @Test
  void whoIsLateComesFirst() throws Exception {
    PersonId zoe = staff.hire("Zoe " + word, word);
    staff.lead(manager, zoe);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, List.of(zoe), Assigned.days(40)));
    rows.change(
        "update training_assign_cycle c set due_at = now() - interval '1 day' from training_assignment a where a.key ="
            + " c.assignment_key and a.person = ?1",
        zoe.value());
    TeamView team = team(TeamReach.DIRECT);
    assertThat(team.members().items().get(0).late()).isPositive();
    assertThat(of(team, zoe).late()).isEqualTo(1);
    assertThat(team.late()).isPositive();
    rows.change("update people_person set manager_key = null where id = ?1", zoe.value());
  }

  @Test
  void whoLeadsNobodyHasNoTeamAndWhoLeftIsNotOfIt() throws Exception {
    assertThat(COLLEAGUE.call(() -> reading.isLeading())).isFalse();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.team(null, PageRequest.first())))
        .isInstanceOf(NoTeam.class);
    assertThatThrownBy(() -> HR.call(() -> reading.team(null, PageRequest.first())))
        .as("HR have compliance")
        .isInstanceOf(NoTeam.class);
    staff.leave(ana);
    TeamView line = MODERATOR.call(() -> reading.isLeading()) ? team(TeamReach.LINE) : null;
    if (line != null) {
      assertThat(of(line, ana)).isNull();
    }
    staff.comeBack(ana);
  }

  @Test
  void whatWaitsForAnAnswerIsThereWithItsReason() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    List<?> before =
        rows.read("select manager_key from people_person where id = ?1", learner.value());
    staff.lead(manager, learner);
    try {
      String track = assigned.track();
      AssignRuleId rule = assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(20)));
      AssignmentId id = assigned.person(rule, learner).assignment().id();
      LEARNER.run(
          () -> extending.ask(id, new ExtensionDraft(LocalDate.now().plusDays(60), "On leave")));
      TeamView team = team(TeamReach.DIRECT);
      assertThat(team.waiting()).isPositive();
      assertThat(team.approvals())
          .anySatisfy(
              one -> {
                assertThat(one.person().id()).isEqualTo(learner);
                assertThat(one.reason()).isEqualTo("On leave");
                assertThat(one.address()).startsWith("/training/extensions#e-");
              });
    } finally {
      rows.change(
          "update people_person set manager_key = cast(?2 as bigint) where id = ?1",
          learner.value(),
          before.get(0));
    }
  }

  @Test
  void seatsSignOffsAndEvidenceThatWaitForTheManagerAreThere() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    List<?> before =
        rows.read("select manager_key from people_person where id = ?1", learner.value());
    staff.lead(manager, learner);
    try {
      String slug = "t-" + UUID.randomUUID();
      StepDraft show =
          StepDraft.signOff("Show " + word, "What they can do", SignOffDraft.named(manager))
              .as(StepId.next());
      StepDraft meet =
          StepDraft.session("Meet " + word, null, new SessionDraft(null, true)).as(StepId.next());
      TRAINER.call(() -> design.publish(TrackDraft.of(slug, "T", "S", 30, show, meet)));
      EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(slug));
      LEARNER.call(() -> asking.ask(enrolment, show.id(), manager, "I can."));
      LEARNER.call(
          () ->
              evidence.add(
                  new EvidenceDraft(
                      "First aid " + word,
                      "Red Cross",
                      LocalDate.of(2024, 5, 3),
                      null,
                      null,
                      null)));
      LocalDateTime begins = LocalDateTime.now(ZoneOffset.UTC).plusDays(40).withNano(0);
      SessionDateDraft date =
          new SessionDateDraft(
              begins,
              begins.plusHours(1),
              null,
              "UTC",
              null,
              "https://meet.example/team",
              3,
              List.of(assigned.me(TRAINER)),
              "en",
              null,
              null,
              null,
              true);
      SessionDateId planned = TRAINER.call(() -> planning.plan(slug, meet.id(), date, 1)).get(0);
      LEARNER.call(() -> booking.book(planned, true));
      rows.change(
          "update training_evidence set added_at = added_at - interval '9 days' where person = ?1 and title = ?2",
          learner.value(),
          "First aid " + word);

      TeamView team = team(TeamReach.DIRECT);
      assertThat(team.waiting()).isGreaterThanOrEqualTo(3);
      List<TeamApprovals.Waiting> waiting =
          MODERATOR.call(
              () -> approvals.stream().map(source -> source.waiting(manager, 50)).toList());
      assertThat(waiting)
          .flatExtracting(TeamApprovals.Waiting::first)
          .filteredOn(one -> one.what().contains(word))
          .allSatisfy(one -> assertThat(one.person().id()).isEqualTo(learner))
          .extracting(TeamApproval::kind)
          .containsExactlyInAnyOrder("SEAT", "SIGN_OFF", "EVIDENCE");
      List<WaitingCount> counts = MODERATOR.call(() -> reading.counts());
      assertThat(counts)
          .extracting(WaitingCount::kind)
          .contains("SEAT", "SIGN_OFF", "EVIDENCE")
          .doesNotHaveDuplicates();
      assertThat(counts.stream().mapToLong(WaitingCount::count).sum()).isEqualTo(team.waiting());
      assertThat(waiting)
          .flatExtracting(TeamApprovals.Waiting::first)
          .filteredOn(one -> one.kind().equals("SEAT"))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.track()).isNotBlank())
          .allSatisfy(one -> assertThat(one.begins()).isAfter(one.askedAt()));
      assertThat(team.approvals())
          .anySatisfy(one -> assertThat(one.address()).startsWith("/training/evidence#e-"));
    } finally {
      rows.change(
          "update people_person set manager_key = cast(?2 as bigint) where id = ?1",
          learner.value(),
          before.get(0));
    }
  }

  @Test
  void whoIsExemptIsSoUntilADayAndHasNoOtherToMeet() throws Exception {
    LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(10);
    String track = assigned.track();
    String open = assigned.track();
    for (String one : List.of(track, open)) {
      assigned.rule(Assigned.draft(one, List.of(ana), Assigned.days(40)));
    }
    HR.run(() -> exempting.exempt(new ExemptionDraft(track, ana, "Away", null, null, null, last)));
    HR.run(() -> exempting.exempt(new ExemptionDraft(open, ana, "Away", null, null, null, null)));
    List<TeamDuty> duties = of(team(TeamReach.DIRECT), ana).duties();
    assertThat(duties).extracting(TeamDuty::standing).containsOnly(Standing.EXEMPT);
    assertThat(duties)
        .filteredOn(duty -> duty.trackSlug().equals(track))
        .singleElement()
        .satisfies(
            duty ->
                assertThat(duty.exemptUntil())
                    .isBetween(
                        last.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
    assertThat(duties)
        .filteredOn(duty -> duty.trackSlug().equals(open))
        .singleElement()
        .satisfies(duty -> assertThat(duty.exemptUntil()).isNull());
  }

  @Test
  void itCostsTheSameHoweverManyTheyAre() throws Exception {
    long few = cost();
    for (int i = 0; i < 12; i++) {
      PersonId more = staff.hire("More " + i, word);
      staff.lead(manager, more);
    }
    assertThat(cost()).isEqualTo(few);
    rows.change("update people_person set manager_key = null where title = ?1", word);
  }

  private long cost() throws Exception {
    return statements.of(
        () -> {
          MODERATOR.call(() -> reading.counts());
          return MODERATOR.call(() -> reading.team(TeamReach.LINE, PageRequest.first()));
        });
  }
}
