package org.praxis.training.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.sessions.event.SessionHappened;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;

/** Reminds those who come a day before, each date once on however many nodes. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionReminding {
  static final int BATCH = 50;
  private static final Duration BEFORE = Duration.ofDays(1);

  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Takes dates that begin within a day, and tells of them in the same transaction.
   *
   * @return how many they were, at most {@value #BATCH}
   */
  public int remind() {
    Instant now = clock.instant();
    List<SessionDateId> due = dates.takeDue(now, now.plus(BEFORE), BATCH);
    for (SessionDate date : dates.find(due)) {
      List<PersonId> people =
          Stream.concat(
                  date.trainers().stream(),
                  bookings.in(date).stream()
                      .filter(booking -> booking.state() == BookingState.SEATED)
                      .map(Booking::person))
              .distinct()
              .toList();
      outbox.record(new SessionHappened(date.id(), SessionTurn.REMINDER, people, now));
    }
    return due.size();
  }
}
