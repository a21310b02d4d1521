package org.praxis.training.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepLocked;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SessionStep;
import org.praxis.training.sessions.event.SessionHappened;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.BookingView;
import org.praxis.training.store.Enrolments;

/** Booking a seat at a date, and giving it back; by the learner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class SessionBooking {
  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Enrolments enrolments;
  @Inject SessionConflicts conflicts;
  @Inject SessionKeepers keepers;
  @Inject SessionViews views;
  @Inject Seats seats;
  @Inject ReportingLines lines;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Books: a seat while there is one, else the next place on the waiting list; where the step asks
   * for it, a request to the learner's manager, which holds no seat. Booking twice is booking once.
   *
   * @param despite that the learner takes part in another session at that time is known and meant
   * @throws StepLocked when the step is not open to them
   * @throws AlreadyBooked when they have another date of the same step
   */
  public BookingView book(SessionDateId id, boolean despite) {
    SessionDate date = dates.lock(id).filter(SessionViews::isShown).orElseThrow(NoSuchDate::new);
    Instant now = clock.instant();
    Enrolment enrolment =
        bookings
            .enrolment(date.track(), me.id())
            .flatMap(found -> enrolments.lock(found, me.id()))
            .orElseThrow(NoSuchEnrolment::new);
    Optional<Booking> before =
        Optional.ofNullable(bookings.of(me.id(), Set.of(id)).get(id)).filter(Booking::isLive);
    if (before.isEmpty()) {
      date.expectBookable(now);
      SessionStep step = expectOpen(enrolment, date);
      bookings
          .other(enrolment, date.step(), now)
          .ifPresent(
              other -> {
                throw new AlreadyBooked(other.at().begins());
              });
      conflicts.expectNone(conflicts.ofReader(me.id(), List.of(date)).get(date.id()), despite);
      begin(date, enrolment, step, now);
    }
    return views.booking(date, me.id());
  }

  private SessionStep expectOpen(Enrolment enrolment, SessionDate date) {
    SessionStep step =
        enrolment.edition().steps().stream()
            .filter(found -> found.id().equals(date.step()))
            .filter(SessionStep.class::isInstance)
            .map(SessionStep.class::cast)
            .findFirst()
            .orElseThrow(NoSuchStep::new);
    if (enrolment.isDone(step)) {
      throw new StepDone();
    }
    enrolment
        .progress(days.today(me.id()))
        .lock(step.id())
        .ifPresent(
            lock -> {
              throw new StepLocked(enrolment.edition().lock(lock));
            });
    return step;
  }

  private void begin(SessionDate date, Enrolment enrolment, SessionStep step, Instant now) {
    PersonId approver = step.needsApproval() ? lines.managerOf(me.id()).orElse(null) : null;
    Booking booking = new Booking(date, enrolment, approver, now);
    bookings.add(booking);
    if (step.needsApproval()) {
      Optional.ofNullable(approver)
          .or(() -> keepers.ownerOf(date.track()))
          .ifPresent(decider -> tell(date, SessionTurn.ASKED, decider, now));
    } else if (seats.join(date, booking, now) == BookingState.SEATED) {
      tell(date, SessionTurn.SEAT, me.id(), now);
    }
  }

  /**
   * Gives back a seat, a place on the list or a request. The first who waits has the seat at once.
   *
   * @throws LeavingClosed when it is too late for a seat
   */
  public void leave(SessionDateId id) {
    SessionDate date = dates.lock(id).filter(SessionViews::isShown).orElseThrow(NoSuchDate::new);
    Instant now = clock.instant();
    Booking booking =
        Optional.ofNullable(bookings.of(me.id(), Set.of(id)).get(id))
            .filter(Booking::isLive)
            .orElse(null);
    if (booking == null) {
      return;
    }
    boolean seated = booking.state() == BookingState.SEATED;
    if (seated) {
      date.expectLeavable(now);
    }
    seats.giveBack(date, booking, now);
    if (seated) {
      tell(date, SessionTurn.LEFT, me.id(), now);
    }
  }

  private void tell(SessionDate date, SessionTurn turn, PersonId person, Instant now) {
    outbox.record(new SessionHappened(date.id(), turn, List.of(person), now));
  }
}
