package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.sessions.model.Arrangement;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.ConflictView;

/** What is taken at the same time: nobody is in two rooms, and no room has two sessions. */
@ApplicationScoped
class SessionConflicts {
  private static final int MOST = 200;
  private static final SessionDateId NONE = new SessionDateId(new UUID(0, 0));

  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Receivers receivers;

  /** What else somebody takes part in or gives while one of these dates is; by the date. */
  Map<SessionDateId, List<ConflictView>> ofReader(PersonId reader, Collection<SessionDate> those) {
    if (those.isEmpty()) {
      return Map.of();
    }
    List<SessionDate> own =
        dates.with(
            Set.of(reader),
            those.stream().map(date -> date.at().begins()).min(Instant::compareTo).get(),
            those.stream().map(date -> date.at().ends()).max(Instant::compareTo).get(),
            NONE,
            MOST);
    Map<StepId, SessionDates.Titles> titles =
        dates.titles(own.stream().map(SessionDate::step).toList());
    return those.stream()
        .collect(
            Collectors.toMap(
                SessionDate::id,
                date ->
                    own.stream()
                        .filter(other -> !other.id().equals(date.id()))
                        .filter(other -> overlap(other.at(), date.at()))
                        .map(other -> view(ConflictKind.OWN, other, titles, null))
                        .toList()));
  }

  private static boolean overlap(Arrangement one, Arrangement other) {
    return one.begins().isBefore(other.ends()) && other.begins().isBefore(one.ends());
  }

  /** What is in the way of a date that is planned so. */
  List<ConflictView> ofPlan(SessionDate date) {
    Arrangement at = date.at();
    List<SessionDate> busy = dates.with(date.trainers(), at.begins(), at.ends(), date.id(), MOST);
    List<SessionDate> there =
        at.room() == null
            ? List.of()
            : dates.in(at.office(), at.room(), at.begins(), at.ends(), date.id());
    if (busy.isEmpty() && there.isEmpty()) {
      return List.of();
    }
    Map<StepId, SessionDates.Titles> titles =
        dates.titles(Stream.concat(busy.stream(), there.stream()).map(SessionDate::step).toList());
    List<ConflictView> conflicts = new ArrayList<>();
    there.forEach(other -> conflicts.add(view(ConflictKind.ROOM, other, titles, null)));
    List<Booking> seats =
        bookings.last(date.trainers(), busy.stream().map(SessionDate::id).toList());
    for (SessionDate other : busy) {
      Set<PersonId> who = new HashSet<>(other.trainers());
      seats.stream()
          .filter(booking -> booking.isIn() && booking.date().id().equals(other.id()))
          .forEach(booking -> who.add(booking.person()));
      date.trainers().stream()
          .filter(who::contains)
          .map(one -> taken(other, titles, one))
          .forEach(conflicts::add);
    }
    return conflicts;
  }

  // Who gives a session is for everybody to see; where somebody learns is theirs.
  private static ConflictView taken(
      SessionDate other, Map<StepId, SessionDates.Titles> titles, PersonId trainer) {
    return other.isTaughtBy(trainer)
        ? view(ConflictKind.TRAINER, other, titles, trainer)
        : new ConflictView(ConflictKind.BUSY, null, null, null, null, trainer);
  }

  private static ConflictView view(
      ConflictKind kind,
      SessionDate other,
      Map<StepId, SessionDates.Titles> titles,
      PersonId person) {
    return new ConflictView(
        kind,
        other.id(),
        titles.get(other.step()).step(),
        other.at().begins(),
        other.at().ends(),
        person);
  }

  /**
   * @throws InvalidInput at {@code despite} when the reader has some, each of which it names, and
   *     has not said that this is meant
   */
  void expectNone(List<ConflictView> conflicts, boolean despite) {
    refuse(
        conflicts.stream()
            .map(
                own ->
                    new InvalidInput(
                        "despite",
                        "training.session.taken." + own.kind(),
                        own.title(),
                        own.begins()))
            .toList(),
        despite);
  }

  /**
   * @throws InvalidInput when a room or trainers are taken and nobody has said that this is meant:
   *     at {@code despite}, and at the field of each, which it names
   */
  void expectFree(List<ConflictView> conflicts, boolean despite) {
    if (despite || conflicts.isEmpty()) {
      return;
    }
    Map<PersonId, String> names =
        receivers.names(
            conflicts.stream()
                .map(ConflictView::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<InvalidInput> taken = new ArrayList<>();
    taken.add(new InvalidInput("despite", "training.session.taken"));
    conflicts.forEach(conflict -> taken.add(taken(conflict, names)));
    refuse(taken, false);
  }

  private static InvalidInput taken(ConflictView conflict, Map<PersonId, String> names) {
    String key = "training.session.taken." + conflict.kind();
    String name = conflict.person() == null ? null : names.getOrDefault(conflict.person(), "?");
    return switch (conflict.kind()) {
      case BUSY -> new InvalidInput("trainers", key, name);
      case TRAINER -> new InvalidInput("trainers", key, conflict.title(), conflict.begins(), name);
      case ROOM, OWN -> new InvalidInput("room", key, conflict.title(), conflict.begins());
    };
  }

  private static void refuse(List<InvalidInput> wrong, boolean despite) {
    if (!despite) {
      InvalidInput.all(wrong)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }
}
