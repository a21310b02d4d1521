package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Rendering;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.sessions.model.Arrangement;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.BookingView;
import org.praxis.training.sessions.view.ConflictView;
import org.praxis.training.sessions.view.SessionDateView;

/** Dates as whoever asks may see them, in a fixed number of statements however many they are. */
@ApplicationScoped
class SessionViews {
  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject SessionConflicts conflicts;
  @Inject SessionKeepers keepers;
  @Inject ClosedSteps closed;
  @Inject People people;
  @Inject ReportingLines lines;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What is the same for all dates that are shown. */
  private record Known(
      Instant now,
      Map<StepId, SessionDates.Titles> titles,
      Map<SessionDateId, Bookings.Taken> taken,
      Map<SessionDateId, Booking> mine,
      Map<BookingId, Integer> places,
      Map<PersonId, PersonChip> chips,
      Map<BookingId, PersonChip> deciders,
      Map<SessionDateId, List<ConflictView>> conflicts,
      Map<StepId, SessionDates.Demand> demands,
      Set<TrackId> kept,
      Set<StepId> closed) {}

  /** Whether everybody may know of the date: its track is published. */
  static boolean isShown(SessionDate date) {
    return date.track().edition() != null;
  }

  SessionDateView of(SessionDate date) {
    return of(List.of(date)).get(0);
  }

  /** What somebody has of a date, or had last; null for nothing. */
  BookingView booking(SessionDate date, PersonId person) {
    Booking booking = bookings.of(person, List.of(date.id())).get(date.id());
    return booking == null
        ? null
        : view(booking, places(List.of(booking)), deciders(List.of(booking), person));
  }

  List<SessionDateView> of(List<SessionDate> those) {
    return of(those, false);
  }

  /** The same with all there is to know, for whoever decides who comes. */
  List<SessionDateView> whole(List<SessionDate> those) {
    return of(those, true);
  }

  private List<SessionDateView> of(List<SessionDate> those, boolean whole) {
    if (those.isEmpty()) {
      return List.of();
    }
    List<SessionDateId> ids = those.stream().map(SessionDate::id).toList();
    Map<SessionDateId, Booking> mine = bookings.of(me.id(), ids);
    Set<PersonId> shown =
        those.stream().flatMap(date -> date.trainers().stream()).collect(Collectors.toSet());
    Known known =
        new Known(
            clock.instant(),
            dates.titles(those.stream().map(SessionDate::step).toList()),
            bookings.taken(ids),
            mine,
            places(mine.values()),
            people.chips(shown),
            deciders(mine.values(), me.id()),
            conflicts.ofReader(me.id(), those),
            dates.demands(those.stream().map(SessionDate::step).toList(), me.id()),
            me.is(Role.ADMIN)
                ? those.stream().map(date -> date.track().id()).collect(Collectors.toSet())
                : me.is(Role.TRAINER) ? new HashSet<>(keepers.tracks()) : Set.of(),
            whole ? Set.of() : closed.of(me.id(), those));
    return those.stream().map(date -> view(date, known)).toList();
  }

  private Map<BookingId, Integer> places(Collection<Booking> those) {
    return bookings.places(
        those.stream()
            .filter(booking -> booking.state() == BookingState.WAITING)
            .map(Booking::id)
            .toList());
  }

  // While they are asked, whoever leads the learner now.
  private Map<BookingId, PersonChip> deciders(Collection<Booking> those, PersonId person) {
    Map<BookingId, PersonId> deciders = new HashMap<>();
    PersonId leads =
        those.stream().anyMatch(booking -> booking.state() == BookingState.ASKED)
            ? lines.managerOf(person).orElse(null)
            : null;
    for (Booking booking : those) {
      PersonId decider = booking.state() == BookingState.ASKED ? leads : booking.approver();
      if (decider != null) {
        deciders.put(booking.id(), decider);
      }
    }
    Map<PersonId, PersonChip> chips =
        deciders.isEmpty() ? Map.of() : people.chips(deciders.values());
    Map<BookingId, PersonChip> shown = new HashMap<>();
    deciders.forEach((booking, decider) -> shown.put(booking, chips.get(decider)));
    return shown;
  }

  private SessionDateView view(SessionDate date, Known known) {
    Arrangement at = date.at();
    Booking booking = known.mine().get(date.id());
    Bookings.Taken taken =
        known.taken().getOrDefault(date.id(), new Bookings.Taken(date.id(), 0L, 0L));
    SessionDates.Demand demand = known.demands().get(date.step());
    boolean taught = date.isTaughtBy(me.id());
    boolean kept = known.kept().contains(date.track().id());
    boolean seated = booking != null && booking.state() == BookingState.SEATED;
    boolean comes = booking != null && booking.isLive();
    boolean told = taught || kept || comes || !known.closed().contains(date.step());
    boolean linked = taught || kept || seated && date.isLinkOpen(known.now());
    return new SessionDateView(
        date.id(),
        date.track().slug(),
        known.titles().get(date.step()).track(),
        date.step(),
        known.titles().get(date.step()).step(),
        at.begins(),
        at.ends(),
        at.zone(),
        told ? at.officeName() : null,
        told ? at.room() : null,
        told && at.link() != null,
        linked ? at.link() : null,
        date.capacity(),
        taken.seated().intValue(),
        taken.waiting().intValue(),
        told
            ? date.trainers().stream().map(known.chips()::get).filter(Objects::nonNull).toList()
            : List.of(),
        told ? date.language() : null,
        told ? rendering.html(date.note()) : "",
        at.bookBy(),
        at.leaveBy(),
        date.cancelledAt(),
        date.cancelReason(),
        told && date.isBookable(known.now()),
        date.isLeavable(known.now()),
        !told,
        demand.leastMinutes(),
        demand.approval(),
        booking == null ? null : view(booking, known.places(), known.deciders()),
        taught,
        kept,
        known.conflicts().getOrDefault(date.id(), List.of()),
        date.version());
  }

  private static BookingView view(
      Booking booking, Map<BookingId, Integer> places, Map<BookingId, PersonChip> deciders) {
    return new BookingView(
        booking.id(),
        booking.state(),
        places.get(booking.id()),
        booking.askedAt(),
        deciders.get(booking.id()),
        booking.answer(),
        booking.attendance(),
        booking.minutes());
  }
}
