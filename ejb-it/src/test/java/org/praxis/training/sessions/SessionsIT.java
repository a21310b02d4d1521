package org.praxis.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.MyLearning;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.NoSuchStep;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.StepLocked;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.sessions.view.ConflictView;
import org.praxis.training.sessions.view.SessionDateView;

@ExtendWith(ArquillianExtension.class)
class SessionsIT extends WithSessions {
  @Inject Staff staff;
  @Inject People people;
  @Inject SessionApproving approving;
  @Inject SessionReminding reminding;
  @Inject MyLearning learning;
  @Inject StepProgress progress;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Inbox inbox;
  @Inject Statements statements;

  @AfterEach
  void nobodyLeadsThem() throws Exception {
    rows.change("update people_person set manager_key = null where id = ?1", id(COLLEAGUE).value());
  }

  @Test
  void whoComesFirstHasTheSeatAndTheNextMovesUpWhenItIsGivenBack() throws Exception {
    SessionDateId date = plan(72, 1);
    assertThat(book(LEARNER, date).state()).isEqualTo(BookingState.SEATED);
    assertThat(book(COLLEAGUE, date))
        .satisfies(mine -> assertThat(mine.state()).isEqualTo(BookingState.WAITING))
        .satisfies(mine -> assertThat(mine.place()).isEqualTo(1));
    assertThat(book(MODERATOR, date).place()).isEqualTo(2);
    assertThat(book(MODERATOR, date).place()).as("booking twice").isEqualTo(2);
    SessionDateView shown = seen(COLLEAGUE, date);
    assertThat(shown.left()).isZero();
    assertThat(shown.waiting()).isEqualTo(2);
    assertThat(shown.stepTitle()).isEqualTo(title);

    LEARNER.run(() -> booking.leave(date));
    LEARNER.run(() -> booking.leave(date));
    assertThat(seen(COLLEAGUE, date).mine().state()).isEqualTo(BookingState.SEATED);
    assertThat(seen(MODERATOR, date).mine().place()).isEqualTo(1);
    assertThat(seen(LEARNER, date).booked()).isFalse();
    told(COLLEAGUE, date, NoticeKind.SESSION_MOVED_UP);
    told(LEARNER, date, NoticeKind.SESSION_LEFT);
    assertThat(book(LEARNER, date).place()).as("again, behind the other").isEqualTo(2);
  }

  @Test
  void moreSeatsMoveSeveralUpAndFewerThrowNobodyOut() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    book(COLLEAGUE, date);
    book(MODERATOR, date);
    resize(date, 3);
    assertThat(seen(TRAINER, date).waiting()).isZero();
    assertThat(seen(MODERATOR, date).mine().state()).isEqualTo(BookingState.SEATED);
    told(MODERATOR, date, NoticeKind.SESSION_MOVED_UP);
    assertThatThrownBy(() -> resize(date, 2))
        .isInstanceOfSatisfying(
            TooFewSeats.class, refusal -> assertThat(refusal.arguments()).containsExactly(3));
    assertThat(seen(TRAINER, date).capacity()).isEqualTo(3);
  }

  @Test
  void onlyWhoIsEnrolledAndMayDoTheStepBooksAndOnlyOneDateOfIt() throws Exception {
    SessionDateId date = plan(72, 2);
    SessionDateId other = plan(96, 2);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> booking.book(date, false)))
        .isInstanceOf(NoSuchEnrolment.class);
    book(COLLEAGUE, date);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> booking.book(other, false)))
        .isInstanceOf(AlreadyBooked.class);
    assertThatThrownBy(
            () -> LEARNER.call(() -> booking.book(new SessionDateId(UUID.randomUUID()), false)))
        .isInstanceOf(NoSuchDate.class);
  }

  @Test
  void aLockedStepTakesNoBooking() throws Exception {
    String locked = "t-" + UUID.randomUUID();
    StepDraft page = StepDraft.page("First", "text").as(StepId.next());
    StepDraft meeting = StepDraft.session("Then", null, null).as(StepId.next()).after(page.id());
    TRAINER.call(() -> design.publish(TrackDraft.of(locked, "T", "S", 30, page, meeting)));
    SessionDateDraft draft = at(draft(400, 2, id(TRAINER)), 2, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(locked, meeting.id(), draft, 1)).get(0);
    LEARNER.call(() -> enrolling.enrol(locked));
    assertThatThrownBy(() -> LEARNER.call(() -> booking.book(date, true)))
        .isInstanceOf(StepLocked.class);
    assertThatThrownBy(() -> TRAINER.call(() -> planning.plan(locked, page.id(), draft, 1)))
        .isInstanceOf(NoSuchStep.class);
  }

  @Test
  void ofAStepThatIsLockedNobodyButWhoKeepsItReadsMoreThanDayAndTime() throws Exception {
    String locked = "t-" + UUID.randomUUID();
    StepDraft page = StepDraft.page("First", "text").as(StepId.next());
    StepDraft meeting = StepDraft.session("Then", null, null).as(StepId.next()).after(page.id());
    TRAINER.call(() -> design.publish(TrackDraft.of(locked, "T", "S", 30, page, meeting)));
    SessionDateDraft draft = at(draft(420, 2, id(TRAINER)), 2, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(locked, meeting.id(), draft, 1)).get(0);
    assertThat(seen(COLLEAGUE, date)).as("who has not enrolled").satisfies(SessionsIT::isClosed);
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(locked));
    assertThat(seen(LEARNER, date)).satisfies(SessionsIT::isClosed);
    assertThat(LEARNER.call(() -> reading.ofStep(locked, meeting.id())))
        .singleElement()
        .satisfies(SessionsIT::isClosed);
    assertThat(LEARNER.call(reading::open))
        .filteredOn(one -> one.id().equals(date))
        .singleElement()
        .satisfies(SessionsIT::isClosed);
    assertThatThrownBy(() -> LEARNER.call(() -> reading.entry(date)))
        .as("an entry for a calendar has whoever comes")
        .isInstanceOf(NoSuchDate.class);
    assertThat(seen(TRAINER, date)).satisfies(SessionsIT::isOpen);

    LEARNER.run(() -> progress.complete(enrolment, 1));
    assertThat(seen(LEARNER, date)).satisfies(SessionsIT::isOpen);
    assertThat(seen(COLLEAGUE, date)).satisfies(SessionsIT::isClosed);
    LEARNER.call(() -> booking.book(date, true));
    rows.change(
        "update training_completion set stands = false, ended_by = 1, ended_at = now() where enrolment_key ="
            + " (select key from training_enrolment where id = ?1)",
        enrolment.value());
    assertThat(seen(LEARNER, date)).as("who has a seat").satisfies(SessionsIT::isOpen);
  }

  @Test
  void noDateIsOfferedThatBelongsToTheLastTimeSomebodyDidTheTrack() throws Exception {
    String twice = "t-" + UUID.randomUUID();
    StepDraft page = StepDraft.page("First", "text").as(StepId.next());
    StepDraft meeting = StepDraft.session("Then", null, null).as(StepId.next()).asOptional();
    TRAINER.call(() -> design.publish(TrackDraft.of(twice, "T", "S", 30, page, meeting)));
    SessionDateDraft draft = at(draft(440, 2, id(TRAINER)), 2, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(twice, meeting.id(), draft, 1)).get(0);
    EnrolmentId first = LEARNER.call(() -> enrolling.enrol(twice));
    assertThat(LEARNER.call(reading::open)).extracting(SessionDateView::id).contains(date);
    LEARNER.run(() -> progress.complete(first, 1));
    TRAINER.call(() -> drafting.removeStep(twice, drafting.draft(twice).version(), meeting.id()));
    TRAINER.call(
        () ->
            publishing.publish(
                twice, drafting.draft(twice).version(), null, Learners.STAY, Set.of()));
    rows.change(
        "update training_certificate set revoked_at = now(), revoked_by = ?2, revocation = 'So.', appeal_to = 'HR' where"
            + " enrolment_key = (select key from training_enrolment where id = ?1)",
        first.value(),
        id(TRAINER).value());
    assertThat(LEARNER.call(() -> enrolling.enrol(twice))).isNotEqualTo(first);
    assertThatThrownBy(() -> LEARNER.call(() -> booking.book(date, true)))
        .isInstanceOf(NoSuchStep.class);
    assertThat(LEARNER.call(reading::open)).extracting(SessionDateView::id).doesNotContain(date);
  }

  private static void isClosed(SessionDateView date) {
    assertThat(date.closed()).isTrue();
    assertThat(date.begins()).isBefore(date.ends());
    assertThat(date.html()).isEmpty();
    assertThat(date.online()).isFalse();
    assertThat(date.bookable()).isFalse();
    assertThat(date.trainers()).isEmpty();
    assertThat(date.office()).isNull();
    assertThat(date.room()).isNull();
    assertThat(date.link()).isNull();
    assertThat(date.language()).isNull();
  }

  private static void isOpen(SessionDateView date) {
    assertThat(date.closed()).isFalse();
    assertThat(date.html()).contains("headset");
    assertThat(date.online()).isTrue();
    assertThat(date.trainers()).isNotEmpty();
    assertThat(date.language()).isEqualTo("en");
  }

  @Test
  void whereItIsAskedForTheManagerDecidesAndUntilThenNoSeatIsTaken() throws Exception {
    As manager = As.person("srichter");
    PersonId led = id(COLLEAGUE);
    staff.lead(id(manager), led);
    String asked = "t-" + UUID.randomUUID();
    StepDraft meeting =
        StepDraft.session("Asked " + title, null, new SessionDraft(null, true)).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(asked, "T", "S", 30, meeting)));
    SessionDateDraft draft = at(draft(200, 1, id(TRAINER)), 1, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(asked, meeting.id(), draft, 1)).get(0);
    COLLEAGUE.call(() -> enrolling.enrol(asked));
    assertThat(COLLEAGUE.call(() -> booking.book(date, true)))
        .satisfies(mine -> assertThat(mine.state()).isEqualTo(BookingState.ASKED))
        .satisfies(mine -> assertThat(mine.approver().name()).isEqualTo("Sabine Richter"));
    assertThat(seen(COLLEAGUE, date).seated()).isZero();
    told(manager, date, NoticeKind.SESSION_ASKED);
    assertThat(notice(manager, date, NoticeKind.SESSION_ASKED).over()).isFalse();
    BookingId request = only(manager, date);
    assertThat(TRAINER.call(approving::requests)).extracting("id").doesNotContain(request);
    assertThatThrownBy(() -> TRAINER.run(() -> approving.approve(request, null)))
        .isInstanceOf(NoSuchRequest.class);
    manager.run(() -> approving.approve(request, "Good idea."));
    assertThat(seen(COLLEAGUE, date).mine())
        .satisfies(mine -> assertThat(mine.state()).isEqualTo(BookingState.SEATED))
        .satisfies(mine -> assertThat(mine.answer()).isEqualTo("Good idea."));
    assertThatThrownBy(() -> manager.run(() -> approving.decline(request, "No.")))
        .isInstanceOf(RequestOver.class);
    told(COLLEAGUE, date, NoticeKind.SESSION_SEAT);
    assertThat(notice(manager, date, NoticeKind.SESSION_ASKED).over())
        .as("there is nothing left to decide")
        .isTrue();

    As chief = As.person("ihalden"); // whom nobody leads
    chief.call(() -> enrolling.enrol(asked));
    chief.call(() -> booking.book(date, true));
    BookingId owners = only(TRAINER, date);
    TRAINER.run(() -> approving.approve(owners, null));
    assertThat(seen(chief, date).mine().place()).isEqualTo(1);
    told(chief, date, NoticeKind.SESSION_WAITING);
    COLLEAGUE.run(() -> booking.leave(date));
    assertThat(seen(chief, date).mine().state()).isEqualTo(BookingState.SEATED);
    COLLEAGUE.call(() -> booking.book(date, true));
    BookingId again = only(manager, date);
    manager.run(() -> approving.decline(again, "Not this month."));
    told(COLLEAGUE, date, NoticeKind.SESSION_DECLINED);
    assertThat(seen(COLLEAGUE, date).booked()).isFalse();
  }

  private BookingId only(As decider, SessionDateId date) throws Exception {
    return decider.call(approving::requests).stream()
        .filter(request -> request.date().id().equals(date))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void whatIsAtTheSameTimeIsSaidAndHasToBeMeant() throws Exception {
    As learner = As.person("hweiss");
    SessionDateId date = plan(300, 5);
    book(learner, date);
    String elsewhere = "t-" + UUID.randomUUID();
    StepDraft meeting = StepDraft.session("Elsewhere", null, null).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(elsewhere, "T", "S", 30, meeting)));
    SessionDateDraft same = draft(301, 5, id(TRAINER));
    String name = TRAINER.call(() -> people.me()).chip().name();
    assertThatThrownBy(() -> TRAINER.call(() -> planning.plan(elsewhere, meeting.id(), same, 1)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).contains("despite");
              assertThat(refusal.also())
                  .hasValueSatisfying(
                      at -> {
                        assertThat(at.field()).contains("trainers");
                        assertThat(at.key()).isEqualTo("training.session.taken.TRAINER");
                        assertThat(at.arguments()[2]).as("who").isEqualTo(name);
                      });
            });
    SessionDateId other =
        TRAINER.call(() -> planning.plan(elsewhere, meeting.id(), at(same, 5, true), 1)).get(0);
    learner.call(() -> enrolling.enrol(elsewhere));
    assertThat(seen(learner, other).conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.title()).isEqualTo(title))
        .extracting(ConflictView::kind)
        .isEqualTo(ConflictKind.OWN);
    assertThatThrownBy(() -> learner.call(() -> booking.book(other, false)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("despite"));
    assertThat(learner.call(() -> booking.book(other, true)).state())
        .isEqualTo(BookingState.SEATED);
  }

  @Test
  void aRoomHasOneSessionAtATimeUnlessTwoAreMeant() throws Exception {
    UUID office = staff.office("O " + UUID.randomUUID(), "Europe/Berlin", "08:00", "17:00").value();
    String room = "Room " + UUID.randomUUID();
    PersonId colleague = id(COLLEAGUE);
    SessionDateDraft base = draft(500, 5, id(TRAINER));
    SessionDateDraft first = in(base, office, room, id(TRAINER));
    SessionDateDraft second = in(base, office, room.toUpperCase(), colleague);
    TRAINER.call(() -> planning.plan(slug, step, at(first, 5, true), 1));
    assertThatThrownBy(() -> TRAINER.call(() -> planning.plan(slug, step, second, 1)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(refusal.also())
                    .hasValueSatisfying(at -> assertThat(at.field()).contains("room"))
                    .hasValueSatisfying(
                        at -> assertThat(at.key()).isEqualTo("training.session.taken.ROOM")));
    assertThat(TRAINER.call(() -> planning.plan(slug, step, at(second, 5, true), 3))).hasSize(3);
  }

  private static SessionDateDraft in(
      SessionDateDraft draft, UUID office, String room, PersonId trainer) {
    return new SessionDateDraft(
        draft.begins(),
        draft.ends(),
        new org.praxis.people.OfficeId(office),
        null,
        room,
        null,
        draft.capacity(),
        List.of(trainer),
        "de",
        null,
        null,
        null,
        false);
  }

  @Test
  void datesGoOnWhenANewEditionIsPublishedAndTheLinkIsForWhoHasASeatAlone() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    StepDraft renamed = StepDraft.session(title + " II", "Bring two cases.", null).as(step);
    long version = TRAINER.call(() -> drafting.draft(slug)).version();
    TrackDraft draft =
        new TrackDraft(
            slug,
            "Calm",
            "Calm.",
            30,
            false,
            List.of(new StageDraft(null, null, false, List.of(renamed))));
    long saved = TRAINER.call(() -> drafting.save(slug, version, draft));
    TRAINER.call(() -> publishing.publish(slug, saved, "Two.", Learners.STAY, Set.of()));
    assertThat(COLLEAGUE.call(() -> reading.ofStep(slug, step)))
        .extracting(SessionDateView::id)
        .contains(date);
    assertThat(seen(LEARNER, date).stepTitle()).isEqualTo(title + " II");
    assertThat(book(COLLEAGUE, date).place()).isEqualTo(1);

    assertThat(seen(LEARNER, date).link()).as("three days before").isNull();
    rows.change(
        "update training_session set begins_at = now() + interval '50 minutes', book_by = now(), leave_by = now()"
            + " where id = ?1",
        date.value());
    assertThat(seen(LEARNER, date).link()).isEqualTo("https://meet.example/calm");
    assertThat(seen(COLLEAGUE, date).link()).as("to who waits").isNull();
    assertThat(seen(COLLEAGUE, date).online()).isTrue();
    assertThatThrownBy(() -> LEARNER.run(() -> booking.leave(date)))
        .isInstanceOf(LeavingClosed.class);
    assertThatThrownBy(() -> book(MODERATOR, date)).isInstanceOf(BookingClosed.class);
  }

  @Test
  void whoHasNothingToDoWithTheTrackPlansAndChangesNothing() throws Exception {
    SessionDateId date = plan(72, 1);
    SessionDateDraft draft = draft(80, 1, id(TRAINER));
    assertThatThrownBy(() -> LEARNER.call(() -> planning.plan(slug, step, draft, 1)))
        .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    String none = "t-" + UUID.randomUUID();
    assertThatThrownBy(() -> TRAINER.call(() -> planning.plan(none, step, draft, 1)))
        .isInstanceOf(NoSuchTrack.class);
    long version = seen(TRAINER, date).version();
    assertThatThrownBy(() -> TRAINER.run(() -> planning.change(date, version + 1, draft)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void everybodyHearsThatItIsOffAndWhy() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    book(COLLEAGUE, date);
    long version = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.cancel(date, version, "The trainer is ill."));
    told(LEARNER, date, NoticeKind.SESSION_CANCELLED);
    told(COLLEAGUE, date, NoticeKind.SESSION_CANCELLED);
    assertThat(seen(COLLEAGUE, date).reason()).isEqualTo("The trainer is ill.");
    assertThatThrownBy(() -> book(MODERATOR, date)).isInstanceOf(DateOff.class);
    assertThat(book(LEARNER, plan(96, 1)).state()).isEqualTo(BookingState.SEATED);
  }

  @Test
  void whoComesIsRemindedOnceThoughTwoNodesLook() throws Exception {
    SessionDateId soon = plan(20, 2);
    SessionDateId late = plan(60, 2);
    book(LEARNER, soon);
    book(COLLEAGUE, late);
    AtOnce.outcomes(List.of(() -> reminding.remind(), () -> reminding.remind()));
    told(LEARNER, soon, NoticeKind.SESSION_REMINDER);
    assertThat(about(LEARNER, soon, NoticeKind.SESSION_REMINDER)).isEqualTo(1);
    assertThat(about(COLLEAGUE, late, NoticeKind.SESSION_REMINDER)).isZero();
  }

  @Test
  void aListCostsTheSameHoweverLongItIs() throws Exception {
    As learner = As.person("fseidel");
    enrol(learner);
    SessionDateId first = plan(700, 2);
    learner.call(() -> booking.book(first, true));
    learner.call(() -> reading.ofStep(slug, step));
    long one = statements.of(() -> learner.call(() -> reading.ofStep(slug, step)));
    for (int i = 0; i < 6; i++) {
      plan(724 + 24L * i, 2);
    }
    assertThat(statements.of(() -> learner.call(() -> reading.ofStep(slug, step))))
        .isEqualTo(one)
        .isLessThanOrEqualTo(15);
  }

  @Test
  void aStepIsPlannedWhoeverLooksAndHoweverManyDatesThereAreUntilItsOnlyOneIsOff()
      throws Exception {
    for (As anybody : List.of(TRAINER, ADMIN)) {
      assertThat(anybody.call(() -> reading.planned(slug))).isEmpty();
    }
    SessionDateId date = plan(72, 5);
    for (As anybody : List.of(TRAINER, ADMIN)) {
      assertThat(anybody.call(() -> reading.planned(slug))).containsExactly(step);
    }
    SessionDateId begun = plan(100, 5);
    begins(begun);
    long version = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.cancel(date, version, "Ill"));
    assertThat(TRAINER.call(() -> reading.planned(slug))).isEmpty();
  }

  @Test
  void whatCannotBeBookedAnyMoreIsNotOpen() throws Exception {
    enrol(LEARNER);
    SessionDateId date = plan(72, 5);
    assertThat(LEARNER.call(reading::open)).extracting(SessionDateView::id).contains(date);
    rows.change(
        "update training_session set book_by = now() - interval '1 minute' where id = ?1",
        date.value());
    assertThat(LEARNER.call(reading::open)).extracting(SessionDateView::id).doesNotContain(date);
  }

  @Test
  void theSameTrainersInAnotherOrderAreNoChange() throws Exception {
    SessionDateDraft draft = draft(350, 5, id(TRAINER), id(COLLEAGUE));
    SessionDateId date =
        TRAINER.call(() -> planning.plan(slug, step, at(draft, 5, true), 1)).get(0);
    book(LEARNER, date);
    SessionDateDraft turned = draft(350, 5, id(COLLEAGUE), id(TRAINER));
    long version = seen(TRAINER, date).version();
    LocalDateTime begins = TRAINER.call(() -> planning.draft(date)).begins();
    TRAINER.run(() -> planning.change(date, version, at(begins, turned)));
    assertThat(
            rows.read("select sequence from training_session where id = ?1", date.value()).get(0))
        .isEqualTo(0);
  }

  // The minute may have passed since.
  private static SessionDateDraft at(LocalDateTime begins, SessionDateDraft draft) {
    return new SessionDateDraft(
        begins,
        begins.plusHours(2),
        draft.office(),
        draft.zone(),
        draft.room(),
        draft.link(),
        draft.capacity(),
        draft.trainers(),
        draft.language(),
        draft.note(),
        draft.bookBy(),
        draft.leaveBy(),
        true);
  }

  private NoticeView notice(As person, SessionDateId date, NoticeKind kind) throws Exception {
    return person.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.kind() == kind && notice.subject().equals(date.toString()))
        .findFirst()
        .orElseThrow();
  }

  private void told(As person, SessionDateId date, NoticeKind kind) {
    await().atMost(Duration.ofSeconds(15)).until(() -> about(person, date, kind) > 0);
  }

  private long about(As person, SessionDateId date, NoticeKind kind) throws Exception {
    return person.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.kind() == kind)
        .map(NoticeView::subject)
        .filter(date.toString()::equals)
        .count();
  }
}
