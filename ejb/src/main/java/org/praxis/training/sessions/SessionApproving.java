package org.praxis.training.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.TrackId;
import org.praxis.training.sessions.event.SessionHappened;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.RequestView;
import org.praxis.training.sessions.view.SessionDateView;

/**
 * Deciding who gets a seat where the step asks for that: by whoever leads the learner now, and of
 * whom nobody leads by whoever looks after the track.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class SessionApproving {
  public static final int LONGEST_REASON = 1000;

  private static final int MOST = 100;

  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject SessionKeepers keepers;
  @Inject SessionViews views;
  @Inject Seats seats;
  @Inject ReportingLines lines;
  @Inject People people;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What waits for whoever asks, the longest first; of dates that are ahead. */
  public List<RequestView> requests() {
    Instant now = clock.instant();
    List<TrackId> tracks = keepers.tracks();
    List<Booking> found =
        bookings.requests(
            lines.led(me.id()), tracks, lines.unled(bookings.askers(tracks, now)), now, MOST);
    Map<PersonId, PersonChip> chips = people.chips(found.stream().map(Booking::person).toList());
    Map<SessionDateId, SessionDateView> shown =
        views.whole(found.stream().map(Booking::date).distinct().toList()).stream()
            .collect(Collectors.toMap(SessionDateView::id, Function.identity()));
    return found.stream()
        .map(
            booking ->
                new RequestView(
                    booking.id(),
                    chips.get(booking.person()),
                    booking.askedAt(),
                    shown.get(booking.date().id())))
        .toList();
  }

  private boolean isMine(Booking booking) {
    return lines
        .managerOf(booking.person())
        .map(me.id()::equals)
        .orElseGet(() -> keepers.looksAfter(booking.date().track()));
  }

  /**
   * Says yes: the learner has a seat, or the next place on the list.
   *
   * @param reason for the learner; may be missing
   * @throws RequestOver when it is answered, or taken back
   */
  public void approve(BookingId id, @Written(max = LONGEST_REASON, optional = true) String reason) {
    Booking booking = locked(id);
    SessionDate date = booking.date();
    Instant now = clock.instant();
    date.expectAhead(now);
    booking.approve(me.id(), reason, now);
    BookingState got = seats.join(date, booking, now);
    tell(booking, got == BookingState.SEATED ? SessionTurn.SEAT : SessionTurn.WAITING, now);
  }

  /**
   * Says no.
   *
   * @param reason for the learner
   */
  public void decline(BookingId id, @Written(max = LONGEST_REASON) String reason) {
    Booking booking = locked(id);
    Instant now = clock.instant();
    booking.decline(me.id(), reason, now);
    tell(booking, SessionTurn.DECLINED, now);
  }

  // The date before its bookings, as everywhere.
  private Booking locked(BookingId id) {
    SessionDateId date = bookings.dateOf(id).orElseThrow(NoSuchRequest::new);
    dates.lock(date).orElseThrow(NoSuchRequest::new);
    return bookings.find(id).filter(this::isMine).orElseThrow(NoSuchRequest::new);
  }

  private void tell(Booking booking, SessionTurn turn, Instant now) {
    outbox.record(new SessionHappened(booking.date().id(), turn, List.of(booking.person()), now));
  }
}
