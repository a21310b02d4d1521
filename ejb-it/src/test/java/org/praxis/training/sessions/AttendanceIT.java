package org.praxis.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.training.sessions.view.SheetView;
import org.praxis.training.sessions.view.SheetView.MarkView;
import org.praxis.training.sessions.view.SheetView.SheetRow;
import org.praxis.training.view.EnrolmentRow;

@ExtendWith(ArquillianExtension.class)
class AttendanceIT extends WithSessions {
  @Inject AttendanceKeeping attendance;
  @Inject MyLearning learning;

  private SheetRow row(SessionDateId date, As person) throws Exception {
    SheetView sheet = TRAINER.call(() -> attendance.sheet(date));
    var who = id(person);
    return sheet.rows().stream()
        .filter(row -> row.person().id().equals(who))
        .findFirst()
        .orElseThrow();
  }

  private void mark(SessionDateId date, As person, AttendanceMark mark, Integer minutes, String why)
      throws Exception {
    BookingId booking = row(date, person).id();
    TRAINER.run(
        () -> attendance.mark(date, List.of(new Marking(booking, mark, minutes)), why, null));
  }

  private EnrolmentRow enrolment(As person) throws Exception {
    EnrolmentId id = enrol(person);
    return person.call(() -> learning.enrolment(id));
  }

  @Test
  void whoWasThereHasDoneTheStepAndWhoWasNotBooksAnotherDate() throws Exception {
    SessionDateId date = plan(50, 3);
    SessionDateId next = plan(90, 3);
    book(LEARNER, date);
    book(COLLEAGUE, date);
    book(MODERATOR, date);
    BookingId early = row(date, LEARNER).id();
    assertThatThrownBy(
            () ->
                TRAINER.run(
                    () ->
                        attendance.mark(
                            date,
                            List.of(new Marking(early, AttendanceMark.PRESENT, null)),
                            null,
                            null)))
        .isInstanceOf(NotYetBegun.class);
    begins(date);
    List<Marking> all =
        List.of(
            new Marking(row(date, LEARNER).id(), AttendanceMark.PRESENT, null),
            new Marking(row(date, COLLEAGUE).id(), AttendanceMark.ABSENT, null),
            new Marking(row(date, MODERATOR).id(), AttendanceMark.EXCUSED, null));
    TRAINER.run(() -> attendance.mark(date, all, null, null));
    assertThat(enrolment(LEARNER).finished()).isTrue();
    assertThat(row(date, LEARNER).done()).isTrue();
    assertThat(enrolment(COLLEAGUE).finished()).isFalse();
    assertThat(enrolment(MODERATOR).finished()).isFalse();
    TRAINER.run(() -> attendance.mark(date, all, null, null));
    assertThat(row(date, LEARNER).marks()).as("the same once more is no correction").hasSize(1);
    assertThat(book(COLLEAGUE, next).state()).isEqualTo(BookingState.SEATED);
    assertThatThrownBy(() -> book(LEARNER, next)).isInstanceOf(StepDone.class);
  }

  @Test
  void aCorrectionNeedsAReasonAndWhatItCompletedDoesNotStandAnyMore() throws Exception {
    String longer = "t-" + UUID.randomUUID();
    StepDraft meeting = StepDraft.session("Two of two", null, null).as(StepId.next());
    StepDraft page = StepDraft.page("Read", "text").as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(longer, "T", "S", 30, meeting, page)));
    SessionDateId date =
        TRAINER
            .call(
                () ->
                    planning.plan(longer, meeting.id(), at(draft(600, 3, id(TRAINER)), 3, true), 1))
            .get(0);
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(longer));
    LEARNER.call(() -> booking.book(date, true));
    begins(date);
    mark(date, LEARNER, AttendanceMark.PRESENT, null, null);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).done()).isEqualTo(1);
    assertThatThrownBy(() -> mark(date, LEARNER, AttendanceMark.ABSENT, null, " "))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("reason"));
    mark(date, LEARNER, AttendanceMark.ABSENT, null, "It was somebody of the same name.");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).done()).isZero();
    assertThat(row(date, LEARNER).done()).isFalse();
    assertThat(row(date, LEARNER).marks())
        .extracting(MarkView::mark)
        .containsExactly(AttendanceMark.ABSENT, AttendanceMark.PRESENT);
    assertThat(row(date, LEARNER).marks().get(0).reason()).contains("same name");
    mark(date, LEARNER, AttendanceMark.PRESENT, 90, "No, it was them.");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).done()).isEqualTo(1);
    assertThat(
            rows.read(
                "select c.stands from training_completion c join training_enrolment e on e.key = c.enrolment_key"
                    + " where e.id = ?1 order by c.key",
                enrolment.value()))
        .as("nothing is deleted")
        .isEqualTo(List.of(false, true));
  }

  @Test
  void whatACorrectionTakesBackStandsWhereAnotherDateShowsItAsWell() throws Exception {
    String longer = "t-" + UUID.randomUUID();
    StepDraft meeting = StepDraft.session("Meet", null, null).as(StepId.next());
    StepDraft page = StepDraft.page("Read", "text").as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(longer, "T", "S", 30, meeting, page)));
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(longer));
    List<SessionDateId> dates = new ArrayList<>();
    for (long hours : List.of(620L, 630L)) {
      SessionDateDraft draft = at(draft(hours, 3, id(TRAINER)), 3, true);
      SessionDateId date = TRAINER.call(() -> planning.plan(longer, meeting.id(), draft, 1)).get(0);
      LEARNER.call(() -> booking.book(date, true));
      begins(date);
      dates.add(date);
    }
    mark(dates.get(1), LEARNER, AttendanceMark.PRESENT, null, null);
    mark(dates.get(0), LEARNER, AttendanceMark.PRESENT, null, null);
    assertThat(row(dates.get(0), LEARNER).done()).isFalse();
    assertThat(row(dates.get(0), LEARNER).mark()).isEqualTo(AttendanceMark.PRESENT);
    mark(dates.get(1), LEARNER, AttendanceMark.ABSENT, null, "Somebody of the same name.");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).done()).isEqualTo(1);
    assertThat(row(dates.get(0), LEARNER).done()).isTrue();
    assertThat(row(dates.get(1), LEARNER).done()).isFalse();
    mark(dates.get(0), LEARNER, AttendanceMark.EXCUSED, null, "Nor then.");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).done()).isZero();
  }

  @Test
  void whoMarksWithoutHavingSeenWhatAnotherMarkedIsRefused() throws Exception {
    SessionDateId date = plan(53, 1);
    book(LEARNER, date);
    begins(date);
    long shown = TRAINER.call(() -> attendance.sheet(date)).version();
    BookingId seat = row(date, LEARNER).id();
    List<Marking> there = List.of(new Marking(seat, AttendanceMark.PRESENT, null));
    List<Marking> away = List.of(new Marking(seat, AttendanceMark.ABSENT, null));
    TRAINER.run(() -> attendance.mark(date, there, null, shown));
    assertThatThrownBy(() -> TRAINER.run(() -> attendance.mark(date, away, "Away.", shown)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(row(date, LEARNER).mark()).isEqualTo(AttendanceMark.PRESENT);
    TRAINER.run(() -> attendance.mark(date, there, null, shown));
    long now = TRAINER.call(() -> attendance.sheet(date)).version();
    TRAINER.run(() -> attendance.mark(date, away, "Away.", now));
    assertThat(row(date, LEARNER).mark()).isEqualTo(AttendanceMark.ABSENT);
  }

  @Test
  void aCertificateIsNotTakenBackByACorrection() throws Exception {
    SessionDateId date = plan(51, 1);
    book(COLLEAGUE, date);
    begins(date);
    mark(date, COLLEAGUE, AttendanceMark.PRESENT, null, null);
    assertThat(enrolment(COLLEAGUE).finished()).isTrue();
    mark(date, COLLEAGUE, AttendanceMark.ABSENT, null, "A mistake.");
    assertThat(enrolment(COLLEAGUE).finished()).isTrue();
    assertThat(row(date, COLLEAGUE).done()).isTrue();
  }

  @Test
  void whoLeftTooEarlyHasNotDoneIt() throws Exception {
    String strict = "t-" + UUID.randomUUID();
    StepDraft meeting =
        StepDraft.session("Long", null, new SessionDraft(60, false)).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(strict, "T", "S", 30, meeting)));
    SessionDateId date =
        TRAINER
            .call(
                () ->
                    planning.plan(strict, meeting.id(), at(draft(650, 3, id(TRAINER)), 3, true), 1))
            .get(0);
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(strict));
    LEARNER.call(() -> booking.book(date, true));
    begins(date);
    assertThat(seen(LEARNER, date).held()).isTrue();
    mark(date, LEARNER, AttendanceMark.PRESENT, 59, null);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isFalse();
    assertThat(row(date, LEARNER).tooShort()).isTrue();
    assertThat(seen(LEARNER, date)).satisfies(mine -> assertThat(mine.tooShort()).isTrue());
    assertThat(seen(LEARNER, date).held()).as("they book another").isFalse();
    assertThat(LEARNER.call(() -> reading.ofStep(strict, meeting.id())))
        .as("though it is over, they see why it is not done")
        .extracting(SessionDateView::id)
        .containsExactly(date);
    assertThat(COLLEAGUE.call(() -> reading.ofStep(strict, meeting.id()))).isEmpty();
    mark(date, LEARNER, AttendanceMark.PRESENT, 60, "By the clock on the wall.");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isTrue();
  }

  @Test
  void whoSimplyCameIsWrittenOntoTheSheetThoughAllSeatsAreTaken() throws Exception {
    SessionDateId date = plan(54, 1);
    book(LEARNER, date);
    book(MODERATOR, date);
    enrol(COLLEAGUE);
    PersonId came = id(COLLEAGUE);
    PersonId waited = id(MODERATOR);
    PersonId stranger = id(TRAINER);
    assertThatThrownBy(() -> TRAINER.run(() -> attendance.add(date, came)))
        .isInstanceOf(NotYetBegun.class);
    begins(date);
    assertThatThrownBy(() -> LEARNER.run(() -> attendance.add(date, came)))
        .isInstanceOf(NoSuchDate.class);
    assertThatThrownBy(() -> TRAINER.run(() -> attendance.add(date, stranger)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("person"));
    TRAINER.run(() -> attendance.add(date, came));
    TRAINER.run(() -> attendance.add(date, came));
    TRAINER.run(() -> attendance.add(date, waited));
    assertThat(TRAINER.call(() -> attendance.sheet(date)).rows()).hasSize(3);
    assertThat(row(date, COLLEAGUE).addedBy().id()).isEqualTo(stranger);
    assertThat(row(date, LEARNER).addedBy()).isNull();
    assertThat(seen(TRAINER, date).left()).isZero();
    mark(date, COLLEAGUE, AttendanceMark.PRESENT, null, null);
    assertThat(enrolment(COLLEAGUE).finished()).isTrue();
    resize(date, 2);
  }

  @Test
  void whatHasBeenIsRecordedForItsSheetAndNobodyIsTold() throws Exception {
    enrol(COLLEAGUE);
    PersonId trainer = id(TRAINER);
    PersonId came = id(COLLEAGUE);
    for (long[] wrong : new long[][] {{-1, 0}, {-24 * 91, 1}}) {
      assertThatThrownBy(
              () ->
                  TRAINER.call(
                      () ->
                          planning.record(slug, step, at(draft(wrong[0], 1, trainer), 1, true), 1)))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.field()).contains(wrong[1] == 0 ? "ends" : "begins"));
    }
    SessionDateId date =
        TRAINER
            .call(() -> planning.record(slug, step, at(draft(-24 * 80, 1, trainer), 1, true), 1))
            .get(0);
    assertThat(TRAINER.call(reading::kept)).extracting(SessionDateView::id).contains(date);
    assertThatThrownBy(() -> book(LEARNER, date)).isInstanceOf(BookingClosed.class);
    SessionDateDraft now = TRAINER.call(() -> planning.draft(date));
    long version = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.change(date, version, moved(now)));
    TRAINER.run(() -> attendance.add(date, came));
    mark(date, COLLEAGUE, AttendanceMark.PRESENT, 120, null);
    assertThat(enrolment(COLLEAGUE).finished()).isTrue();
    assertThat(told(date)).isZero();
    assertThat(told(plan(55, 1))).as("of what is planned somebody is").isEqualTo(1);
  }

  private static SessionDateDraft moved(SessionDateDraft draft) {
    return new SessionDateDraft(
        draft.begins().minusDays(1),
        draft.ends().minusDays(1),
        null,
        "UTC",
        null,
        "https://meet.example/elsewhere",
        draft.capacity(),
        draft.trainers(),
        "en",
        null,
        null,
        null,
        true);
  }

  private long told(SessionDateId date) {
    return ((Number)
            rows.read(
                    "select count(*) from platform_event where type like ?1 and cast(payload as text) like ?2",
                    "%SessionHappened%",
                    "%" + date + "%")
                .get(0))
        .longValue();
  }

  @Test
  void theSheetIsForWhoGivesTheDateOrLooksAfterTheTrack() throws Exception {
    SessionDateDraft draft = at(draft(52, 2, id(COLLEAGUE)), 2, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(slug, step, draft, 1)).get(0);
    book(LEARNER, date);
    assertThat(COLLEAGUE.call(() -> attendance.sheet(date)).rows()).hasSize(1);
    assertThat(TRAINER.call(() -> attendance.sheet(date)).begun()).isFalse();
    assertThatThrownBy(() -> LEARNER.call(() -> attendance.sheet(date)))
        .isInstanceOf(NoSuchDate.class);
    begins(date);
    assertThatThrownBy(
            () ->
                COLLEAGUE.run(
                    () ->
                        attendance.mark(
                            date,
                            List.of(new Marking(BookingId.next(), AttendanceMark.PRESENT, 1)),
                            null,
                            null)))
        .isInstanceOf(ChangedMeanwhile.class);
  }
}
