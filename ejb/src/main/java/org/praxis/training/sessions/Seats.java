package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.sessions.event.SessionHappened;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.Seating;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;

/** Gives seats and places of a date that is locked, and tells who has another one than before. */
@ApplicationScoped
class Seats {
  @Inject Bookings bookings;
  @Inject Outbox outbox;

  /** Somebody comes: on a seat, or at the end of the list. */
  BookingState join(SessionDate date, Booking joining, Instant now) {
    change(date, date.capacity(), joining, seating -> seating.join(joining.id()), now);
    return joining.state();
  }

  /**
   * Somebody does not come (any more), whatever they have of it; the first who waits has their seat
   * at once.
   */
  void giveBack(SessionDate date, Booking leaving, Instant now) {
    if (leaving.isIn()) {
      change(date, date.capacity(), leaving, seating -> seating.leave(leaving.id()), now);
    }
    leaving.leave(now);
  }

  /**
   * There are other seats than there were; some who wait may have one by it.
   *
   * @param before how many there were
   * @throws TooFewSeats when more have a seat than there are
   */
  void resize(SessionDate date, int before, Instant now) {
    change(date, before, null, seating -> seating.resize(date.capacity()), now);
  }

  private void change(
      SessionDate date, int capacity, Booking one, UnaryOperator<Seating> how, Instant now) {
    List<Booking> in = bookings.in(date);
    Map<BookingId, Booking> known =
        in.stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    if (one != null) {
      known.put(one.id(), one);
    }
    Seating before =
        new Seating(capacity, with(in, BookingState.SEATED), with(in, BookingState.WAITING));
    Seating after = how.apply(before);
    List<PersonId> movedUp = new ArrayList<>();
    for (BookingId id : after.seated()) {
      Booking booking = known.get(id);
      if (booking.state() != BookingState.SEATED) {
        if (booking.state() == BookingState.WAITING) {
          movedUp.add(booking.person());
        }
        booking.seat(now);
      }
    }
    after.waiting().stream()
        .map(known::get)
        .filter(booking -> booking.state() != BookingState.WAITING)
        .forEach(booking -> booking.queue(bookings.lastPlace(date) + 1));
    if (!movedUp.isEmpty()) {
      outbox.record(new SessionHappened(date.id(), SessionTurn.MOVED_UP, movedUp, now));
    }
  }

  private static List<BookingId> with(List<Booking> all, BookingState state) {
    return all.stream()
        // Who came without a seat takes none of those that there are.
        .filter(one -> one.state() == state && one.addedBy() == null)
        .map(Booking::id)
        .toList();
  }
}
