package org.praxis.training.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.Refused;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.event.PersonLeft;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.MyLearning;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.Assignments.Begun;
import org.praxis.training.marking.view.AskingView;
import org.praxis.training.marking.view.SignOffRow;

@ExtendWith(ArquillianExtension.class)
class SignOffIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Assignments assignments;
  @Inject AskingToSign asking;
  @Inject Signing signing;
  @Inject MentorsWhoLeft left;
  @Inject SignOffsAstray astray;
  @Inject SignOffSchedule schedule;
  @Inject Staff staff;
  @Inject MyLearning learning;
  @Inject Inbox inbox;
  @Inject Rows rows;
  @Inject UserTransaction transaction;

  @Test
  void aMentorSignsWhatTheyAreAskedAndTheStepIsDone() throws Exception {
    Begun begun = begun(named(MODERATOR, OTHER_MODERATOR));
    assertThat(asked(begun).mentors())
        .extracting("id")
        .containsExactlyInAnyOrder(assignments.id(MODERATOR), assignments.id(OTHER_MODERATOR));
    SignOffId id = ask(begun, MODERATOR, "I can **show** it.");
    assertThat(ask(begun, MODERATOR, "again")).isEqualTo(id);
    NoticeView told = told(MODERATOR, NoticeKind.SIGN_OFF_ASKED, id.toString());
    assertThat(told.over()).isFalse();
    SignOffRow row = row(MODERATOR, id);
    assertThat(row.noteHtml()).contains("<strong>show</strong>");
    assertThat(row.learner().id()).isEqualTo(assignments.id(LEARNER));
    for (As other : List.of(LEARNER, OTHER_MODERATOR, TRAINER, COLLEAGUE)) {
      assertThatThrownBy(() -> other.run(() -> signing.sign(id)))
          .isInstanceOfAny(NoSuchSignOff.class, OwnWork.class);
    }
    MODERATOR.run(() -> signing.sign(id));
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
    told(LEARNER, NoticeKind.SIGNED_OFF, begun.slug() + "/" + begun.step());
    assertThat(told(MODERATOR, NoticeKind.SIGN_OFF_ASKED, id.toString()).over()).isTrue();
    assertThatThrownBy(() -> MODERATOR.run(() -> signing.sign(id)))
        .isInstanceOf(SignOffAnswered.class);
    assertThatThrownBy(() -> ask(begun, MODERATOR, "more")).isInstanceOf(StepDone.class);
    assertThat(
            rows.read(
                "select count(*) from praxis_audit.entry where subject = ?1 and action = 'training.signOff.answered'",
                id.toString()))
        .isEqualTo(List.of(1L));
  }

  @Test
  void whoDeclinesSaysWhyAndTheLearnerMayAskAgain() throws Exception {
    Begun begun = begun(named(MODERATOR));
    SignOffId id = ask(begun, MODERATOR, null);
    assertThatThrownBy(() -> MODERATOR.run(() -> signing.decline(id, " ")))
        .satisfies(refusal -> assertThat(Refused.fields(refusal)).containsExactly("reason"));
    MODERATOR.run(() -> signing.decline(id, "Not yet"));
    told(LEARNER, NoticeKind.SIGN_OFF_DECLINED, begun.slug() + "/" + begun.step());
    assertThat(asked(begun).requests())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(SignOffState.DECLINED);
              assertThat(row.reason()).isEqualTo("Not yet");
            });
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isFalse();
    SignOffId again = ask(begun, MODERATOR, "Now");
    MODERATOR.run(() -> signing.sign(again));
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
  }

  @Test
  void oneRequestWaitsAtATimeAndCanBeTakenBack() throws Exception {
    Begun begun = begun(named(MODERATOR, OTHER_MODERATOR));
    SignOffId first = ask(begun, MODERATOR, null);
    SignOffId second = ask(begun, OTHER_MODERATOR, null);
    assertThat(asked(begun).waiting().id()).isEqualTo(second);
    assertThatThrownBy(() -> MODERATOR.run(() -> signing.sign(first)))
        .isInstanceOf(SignOffAnswered.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> asking.withdraw(second)))
        .isInstanceOf(NoSuchSignOff.class);
    LEARNER.run(() -> asking.withdraw(second));
    assertThat(asked(begun).waiting()).isNull();
    assertThat(asked(begun).requests())
        .extracting(SignOffRow::state)
        .containsOnly(SignOffState.WITHDRAWN)
        .hasSize(2);
    assertThat(OTHER_MODERATOR.call(() -> signing.waiting(new PageRequest(1, 50))).items())
        .extracting(SignOffRow::id)
        .doesNotContain(second);
  }

  @Test
  void onlyWhoMaySignsAndNobodyForThemselves() throws Exception {
    Begun begun = begun(named(LEARNER, MODERATOR));
    assertThat(asked(begun).mentors()).hasSize(1);
    assertThatThrownBy(() -> ask(begun, LEARNER, null)).isInstanceOf(OwnWork.class);
    assertThatThrownBy(() -> ask(begun, COLLEAGUE, null)).isInstanceOf(NotYourMentor.class);
    Begun trainers = begun(SignOffDraft.by(SignOffBy.TRAINER));
    assertThatThrownBy(() -> ask(trainers, MODERATOR, null)).isInstanceOf(NotYourMentor.class);
    SignOffId id = ask(trainers, TRAINER, null);
    TRAINER.run(() -> signing.sign(id));
    assertThatThrownBy(() -> begun(new SignOffDraft(SignOffBy.NAMED, null, null)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aManagerSignsForWhomTheyLead() throws Exception {
    Begun begun = begun(SignOffDraft.by(SignOffBy.MANAGER));
    PersonId learner = assignments.id(LEARNER);
    Object before = relation(learner, "manager_key");
    relate(learner, "manager_key", assignments.id(OTHER_MODERATOR));
    try {
      SignOffId id = ask(begun, OTHER_MODERATOR, null);
      OTHER_MODERATOR.run(() -> signing.sign(id));
    } finally {
      restore(learner, "manager_key", before);
    }
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
  }

  @Test
  void whatWaitsForAMentorWhoLeftPassesToTheirSuccessor() throws Exception {
    Begun begun = begun(named(MODERATOR));
    SignOffId id = ask(begun, MODERATOR, null);
    PersonId mentor = assignments.id(MODERATOR);
    Object successor = relation(mentor, "successor_key");
    relate(mentor, "successor_key", assignments.id(OTHER_MODERATOR));
    rows.change("update people_person set left_at = now() where id = ?1", mentor.value());
    try {
      transaction.begin();
      left.receive(new PersonLeft(mentor, Instant.now()));
      transaction.commit();
    } finally {
      rows.change("update people_person set left_at = null where id = ?1", mentor.value());
      restore(mentor, "successor_key", successor);
    }
    told(OTHER_MODERATOR, NoticeKind.SIGN_OFF_ASKED, id.toString());
    SignOffRow row = row(OTHER_MODERATOR, id);
    assertThat(row.asked().id()).isEqualTo(mentor);
    assertThatThrownBy(() -> MODERATOR.run(() -> signing.sign(id)))
        .isInstanceOf(NoSuchSignOff.class);
    OTHER_MODERATOR.run(() -> signing.sign(id));
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
  }

  @Test
  void whatWaitsForWhoLedTheLearnerPassesToWhoLeadsThemNow() throws Exception {
    Begun begun = begun(SignOffDraft.by(SignOffBy.MANAGER));
    PersonId learner = assignments.id(LEARNER);
    Object before = relation(learner, "manager_key");
    relate(learner, "manager_key", assignments.id(MODERATOR));
    try {
      SignOffId id = ask(begun, MODERATOR, null);
      schedule.look();
      assertThat(row(MODERATOR, id).state()).isEqualTo(SignOffState.ASKED);
      relate(learner, "manager_key", assignments.id(OTHER_MODERATOR));
      assertThatThrownBy(() -> MODERATOR.run(() -> signing.sign(id)))
          .isInstanceOf(NoSuchSignOff.class);
      schedule.look();
      astray.pass(id);
      assertThat(MODERATOR.call(() -> signing.waiting(new PageRequest(1, 50))).items())
          .extracting(SignOffRow::id)
          .doesNotContain(id);
      told(OTHER_MODERATOR, NoticeKind.SIGN_OFF_ASKED, id.toString());
      OTHER_MODERATOR.run(() -> signing.sign(id));
    } finally {
      restore(learner, "manager_key", before);
    }
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
  }

  @Test
  void whoIsNotOnTheListAnyMoreIsAskedNoMoreAndTheLearnerAsksAnother() throws Exception {
    Begun begun = begun(named(MODERATOR, OTHER_MODERATOR));
    SignOffId id = ask(begun, MODERATOR, null);
    rows.change(
        "delete from training_signer g using training_step s where s.key = g.step_key and s.id = ?1 and g.person = ?2",
        begun.step().value(),
        assignments.id(MODERATOR).value());
    assertThatThrownBy(() -> MODERATOR.run(() -> signing.sign(id)))
        .isInstanceOf(NoSuchSignOff.class);
    schedule.look();
    assertThat(MODERATOR.call(() -> signing.waiting(new PageRequest(1, 50))).items())
        .extracting(SignOffRow::id)
        .doesNotContain(id);
    assertThat(asked(begun).waiting()).isNull();
    assertThat(asked(begun).requests())
        .extracting(SignOffRow::state)
        .containsExactly(SignOffState.LAPSED);
    told(LEARNER, NoticeKind.SIGN_OFF_LAPSED, begun.slug() + "/" + begun.step());
    SignOffId other = ask(begun, OTHER_MODERATOR, null);
    OTHER_MODERATOR.run(() -> signing.sign(other));
    assertThat(LEARNER.call(() -> learning.enrolment(begun.enrolment())).finished()).isTrue();
  }

  @Test
  void whatALearnerAskedWhoLeftWaitsForNobody() throws Exception {
    Begun begun = begun(named(MODERATOR));
    SignOffId id = ask(begun, MODERATOR, null);
    long waiting = MODERATOR.call(signing::count);
    PersonId learner = assignments.id(LEARNER);
    staff.leave(learner);
    try {
      assertThat(MODERATOR.call(signing::count)).isLessThan(waiting);
      assertThat(MODERATOR.call(() -> signing.waiting(new PageRequest(1, 50))).items())
          .extracting(SignOffRow::id)
          .doesNotContain(id);
    } finally {
      staff.comeBack(learner);
    }
    assertThat(MODERATOR.call(signing::count)).isEqualTo(waiting);
  }

  private Object relation(PersonId person, String column) {
    return rows.read("select " + column + " from people_person where id = ?1", person.value())
        .get(0);
  }

  private void relate(PersonId person, String column, PersonId other) {
    rows.change(
        "update people_person set "
            + column
            + " = (select key from people_person where id = ?1) where id = ?2",
        other.value(),
        person.value());
  }

  private void restore(PersonId person, String column, Object before) {
    rows.change(
        "update people_person set " + column + " = cast(cast(?1 as text) as bigint) where id = ?2",
        before == null ? null : before.toString(),
        person.value());
  }

  private SignOffDraft named(As... people) throws Exception {
    PersonId[] ids = new PersonId[people.length];
    for (int i = 0; i < people.length; i++) {
      ids[i] = assignments.id(people[i]);
    }
    return SignOffDraft.named(ids);
  }

  private Begun begun(SignOffDraft signOff) throws Exception {
    StepId step = StepId.next();
    return assignments.begun(
        LEARNER, step, StepDraft.signOff("Show it", "What they can do", signOff).as(step));
  }

  private SignOffId ask(Begun begun, As mentor, String note) throws Exception {
    PersonId id = assignments.id(mentor);
    return LEARNER.call(() -> asking.ask(begun.enrolment(), begun.step(), id, note));
  }

  private AskingView asked(Begun begun) throws Exception {
    return LEARNER.call(() -> asking.asked(begun.enrolment(), begun.step()));
  }

  private SignOffRow row(As mentor, SignOffId id) throws Exception {
    return mentor.call(() -> signing.request(id));
  }

  private NoticeView told(As person, NoticeKind kind, String subject) throws Exception {
    await().atMost(PATIENCE).until(() -> !notices(person, kind, subject).isEmpty());
    return notices(person, kind, subject).get(0);
  }

  private List<NoticeView> notices(As person, NoticeKind kind, String subject) throws Exception {
    return person.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(notice -> notice.kind() == kind && notice.subject().equals(subject))
        .toList();
  }
}
