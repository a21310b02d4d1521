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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.ReportingLines;
import org.praxis.training.StepId;
import org.praxis.training.sessions.model.Arrangement;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.ToldSession;

/**
 * What people may be told of dates at this moment, for the feature that tells. In a few statements
 * however much it is.
 */
@ApplicationScoped
public class SessionsToTell {
  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Receivers receivers;
  @Inject ReportingLines lines;
  @Inject Clock clock;

  /** A date, and who is told of it. */
  public record SessionFor(PersonId reader, SessionDateId session) {}

  /** How a date is called by its step, for a notice. */
  public String title(SessionDateId session) {
    SessionDate date = dates.find(session).orElseThrow(NoSuchDate::new);
    return dates.titles(List.of(date.step())).get(date.step()).step();
  }

  /** When it begins, or was to begin where it is off. */
  public Instant begins(SessionDateId session) {
    return dates.find(session).orElseThrow(NoSuchDate::new).at().begins();
  }

  /** Of these dates, those for which somebody wants a seat still, and that one decides. */
  public Set<String> asking(Collection<String> sessions, PersonId decider) {
    if (sessions.isEmpty()) {
      return Set.of();
    }
    List<Bookings.Asking> asking =
        bookings.asking(
            sessions.stream().map(id -> new SessionDateId(UUID.fromString(id))).toList(),
            clock.instant());
    Set<PersonId> theirs = new HashSet<>(lines.led(decider));
    // Of whom nobody leads, whoever looks after the track was told.
    theirs.addAll(lines.unled(asking.stream().map(Bookings.Asking::person).toList()));
    return asking.stream()
        .filter(one -> theirs.contains(one.person()))
        .map(one -> one.date().toString())
        .collect(Collectors.toSet());
  }

  /** Of those that were planned in one go with a date: what the reader gives, and is ahead. */
  public List<ToldSession> series(SessionFor first) {
    List<SessionFor> all =
        dates.find(first.session()).map(dates::series).orElse(List.of()).stream()
            .map(date -> new SessionFor(first.reader(), date.id()))
            .toList();
    Map<SessionFor, ToldSession> told = of(all);
    return all.stream().map(told::get).filter(one -> one.ahead() && one.seat()).toList();
  }

  public Map<SessionFor, ToldSession> of(Collection<SessionFor> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<SessionDateId, SessionDate> found =
        dates.find(wanted.stream().map(SessionFor::session).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(SessionDate::id, Function.identity()));
    Map<StepId, SessionDates.Titles> titles =
        dates.titles(found.values().stream().map(SessionDate::step).toList());
    Map<SessionFor, Booking> last = new HashMap<>();
    Map<SessionFor, Integer> seats = new HashMap<>();
    bookings
        .last(wanted.stream().map(SessionFor::reader).collect(Collectors.toSet()), found.keySet())
        .forEach(
            booking -> {
              SessionFor which = new SessionFor(booking.person(), booking.date().id());
              last.put(which, booking);
              seats.merge(which, booking.wasSeated() ? 1 : 0, Integer::sum);
            });
    Map<PersonId, String> names =
        receivers.names(
            found.values().stream()
                .flatMap(date -> date.trainers().stream())
                .collect(Collectors.toSet()));
    Instant now = clock.instant();
    return wanted.stream()
        .distinct()
        .filter(one -> found.containsKey(one.session()))
        .collect(
            Collectors.toMap(
                Function.identity(),
                one -> {
                  SessionDate date = found.get(one.session());
                  return told(
                      one.reader(),
                      date,
                      titles.get(date.step()),
                      last.get(one),
                      seats.getOrDefault(one, 0),
                      names,
                      now);
                }));
  }

  private static ToldSession told(
      PersonId reader,
      SessionDate date,
      SessionDates.Titles titles,
      Booking booking,
      int seats,
      Map<PersonId, String> names,
      Instant now) {
    Arrangement at = date.at();
    boolean gives = date.isTaughtBy(reader);
    boolean seated = booking != null && booking.state() == BookingState.SEATED;
    boolean comes = gives || booking != null && booking.isLive();
    return new ToldSession(
        reader,
        date.id(),
        date.id() + "." + reader,
        // Even numbers: what takes the entry away is the odd one after. Each seat that somebody
        // gets after they gave one back is newer than that.
        2 * date.sequence() + 2 * Math.max(0, seats - 1),
        titles.track(),
        titles.step(),
        at.begins(),
        at.ends(),
        at.zone(),
        Stream.of(at.room(), at.officeName())
            .filter(Objects::nonNull)
            .collect(
                Collectors.collectingAndThen(Collectors.joining(", "), SessionsToTell::orNull)),
        at.link() != null,
        date.trainers().stream().map(names::get).filter(Objects::nonNull).toList(),
        date.isAhead(now) && comes,
        gives || seated,
        gives || seats > 0 || !comes,
        date.isOff() ? date.cancelReason() : booking == null ? null : booking.answer());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
