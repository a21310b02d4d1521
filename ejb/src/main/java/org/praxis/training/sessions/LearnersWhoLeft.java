package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.praxis.people.Receivers;
import org.praxis.people.event.PersonLeft;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;

/** Whoever left comes to no date that is ahead: the first who waits has their seat. */
@ApplicationScoped
public class LearnersWhoLeft implements Subscriber<PersonLeft> {
  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Seats seats;
  @Inject Receivers receivers;
  @Inject Clock clock;

  @Override
  public String name() {
    return "training/learners-who-left";
  }

  @Override
  public Class<PersonLeft> event() {
    return PersonLeft.class;
  }

  @Override
  public void receive(PersonLeft left) {
    // They may be back by now.
    if (receivers.here(Set.of(left.person())).isEmpty()) {
      Instant now = clock.instant();
      for (SessionDateId id : bookings.ahead(left.person(), now)) {
        dates.lock(id).filter(date -> date.isAhead(now)).ifPresent(date -> free(date, left, now));
      }
    }
  }

  private void free(SessionDate date, PersonLeft left, Instant now) {
    Booking booking = bookings.of(left.person(), Set.of(date.id())).get(date.id());
    if (booking.isLive()) {
      seats.giveBack(date, booking, now);
    }
  }
}
