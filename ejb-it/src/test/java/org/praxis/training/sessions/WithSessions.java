package org.praxis.training.sessions;

import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.sessions.view.BookingView;
import org.praxis.training.sessions.view.SessionDateView;

/** A track of trainer1's with a session, and what people do with its dates. */
class WithSessions {
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject SessionPlanning planning;
  @Inject SessionBooking booking;
  @Inject SessionReading reading;
  @Inject CurrentPerson current;
  @Inject Rows rows;

  final String slug = "t-" + UUID.randomUUID();
  final String title = "Calm " + UUID.randomUUID().toString().substring(0, 8);
  final StepId step = StepId.next();

  @BeforeEach
  void aTrack() throws Exception {
    publish(slug, new SessionDraft(null, false));
  }

  void publish(String address, SessionDraft session) throws Exception {
    StepDraft meeting = StepDraft.session(title, "Bring a case.", session);
    StepId id = address.equals(slug) ? step : StepId.next();
    TRAINER.call(
        () ->
            design.publish(
                TrackDraft.of(address, "Calm conversations", "Calm.", 30, meeting.as(id))));
  }

  PersonId id(As person) throws Exception {
    return person.call(() -> current.id());
  }

  EnrolmentId enrol(As person) throws Exception {
    return person.call(() -> enrolling.enrol(slug));
  }

  /** In so many hours, for two hours, online. */
  SessionDateDraft draft(long hours, int seats, PersonId... trainers) {
    LocalDateTime begins =
        LocalDateTime.ofInstant(
            Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES),
            ZoneOffset.UTC);
    return new SessionDateDraft(
        begins,
        begins.plusHours(2),
        null,
        "UTC",
        null,
        "https://meet.example/calm",
        seats,
        List.of(trainers),
        "en",
        "Bring **your** headset.",
        null,
        null,
        false);
  }

  static SessionDateDraft at(SessionDateDraft draft, int seats, boolean despite) {
    return new SessionDateDraft(
        draft.begins(),
        draft.ends(),
        draft.office(),
        draft.zone(),
        draft.room(),
        draft.link(),
        seats,
        draft.trainers(),
        draft.language(),
        draft.note(),
        draft.bookBy(),
        draft.leaveBy(),
        despite);
  }

  SessionDateId plan(long hours, int seats) throws Exception {
    PersonId trainer = id(TRAINER);
    return TRAINER
        .call(() -> planning.plan(slug, step, at(draft(hours, seats, trainer), seats, true), 1))
        .get(0);
  }

  BookingView book(As person, SessionDateId date) throws Exception {
    enrol(person);
    return person.call(() -> booking.book(date, true));
  }

  SessionDateView seen(As person, SessionDateId date) throws Exception {
    return person.call(() -> reading.date(date));
  }

  void resize(SessionDateId date, int seats) throws Exception {
    SessionDateDraft now = TRAINER.call(() -> planning.draft(date));
    long version = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.change(date, version, at(now, seats, true)));
  }

  /** It has begun, as if so much time had passed. */
  void begins(SessionDateId date) {
    rows.change(
        "update training_session set begins_at = now() - interval '2 hours', ends_at = now() - interval '5 minutes',"
            + " book_by = now() - interval '2 hours', leave_by = now() - interval '2 hours' where id = ?1",
        date.value());
  }
}
