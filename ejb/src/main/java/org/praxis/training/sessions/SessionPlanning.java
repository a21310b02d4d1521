package org.praxis.training.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.NoSuchStep;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.StepId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.event.SessionHappened;
import org.praxis.training.sessions.model.Arrangement;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.store.Tracks;

/** Making, changing and cancelling dates; for whoever looks after the track. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class SessionPlanning {
  public static final int LONGEST_REASON = 1000;

  @Inject Tracks tracks;
  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject SessionKeepers keepers;
  @Inject SessionConflicts conflicts;
  @Inject SessionPlaces places;
  @Inject Seats seats;
  @Inject Receivers receivers;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject Caller caller;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Makes a date of a session step, or as many as there are weeks: each a week after the one
   * before, at the same time by the clock of the place. Whoever gives them hears of all in one.
   *
   * @param step of the track's current edition
   * @return in their order
   * @throws NoSuchTrack also when somebody else looks after it
   * @throws NoSuchStep when it is no session of the current edition
   * @throws InvalidInput at {@code despite} when a room or a trainer is taken at that time, and at
   *     {@code room} or {@code trainers}
   */
  public List<SessionDateId> plan(
      String slug,
      @NotNull StepId step,
      @NotNull @Valid SessionDateDraft draft,
      @Min(1) @Max(52) int weeks) {
    Instant now = clock.instant();
    List<SessionDate> planned = make(slug, step, draft, weeks, false, now);
    SessionDate first = planned.get(0);
    SessionTurn turn = weeks == 1 ? SessionTurn.TRAINER : SessionTurn.SERIES;
    record(first.id(), turn, first.trainers(), null, now);
    return made(entry("training.session.planned", first.id()), slug, planned);
  }

  /**
   * Writes down a date that has been, or one a week, for the attendance sheet: nobody is told, and
   * nobody books.
   *
   * @param step of the track's current edition
   * @return in their order
   * @throws NoSuchTrack also when somebody else looks after it
   * @throws NoSuchStep when it is no session of the current edition
   * @throws InvalidInput at {@code begins} when that is longer ago than ninety days, at {@code
   *     ends} when it is not over, and as planning one
   */
  public List<SessionDateId> record(
      String slug,
      @NotNull StepId step,
      @NotNull @Valid SessionDateDraft draft,
      @Min(1) @Max(52) int weeks) {
    List<SessionDate> been = make(slug, step, draft, weeks, true, clock.instant());
    return made(entry("training.session.recorded", been.get(0).id()), slug, been);
  }

  private List<SessionDate> make(
      String slug, StepId step, SessionDateDraft draft, int weeks, boolean been, Instant now) {
    Track track = planned(slug, step);
    Arrangement.Where where = places.of(draft);
    expectHere(draft.trainers());
    List<SessionDate> made = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      SessionDate date = new SessionDate(track, step, draft.later(week), where, been, me.id(), now);
      conflicts.expectFree(conflicts.ofPlan(date), draft.despite());
      dates.add(date);
      made.add(date);
    }
    return made;
  }

  private List<SessionDateId> made(AuditEntry entry, String slug, List<SessionDate> dates) {
    audit.record(
        entry.changing(AuditEntry.facts(), AuditEntry.facts("track", slug, "dates", dates.size())));
    return dates.stream().map(SessionDate::id).toList();
  }

  /**
   * What of a draft makes no sense by itself, whoever gives it and whoever is there: for a form
   * that has found something wrong before, so that all is said at once.
   */
  public Optional<InvalidInput> wrong(SessionDateDraft draft) {
    try {
      Arrangement.of(draft, places.of(draft));
      return Optional.empty();
    } catch (InvalidInput e) {
      return Optional.of(e);
    }
  }

  /**
   * That whoever asks may plan dates of that step, before they are asked for one.
   *
   * @throws NoSuchTrack also when somebody else looks after it
   * @throws NoSuchStep when it is no session of the current edition
   */
  public void expectPlannable(String slug, @NotNull StepId step) {
    planned(slug, step);
  }

  private Track planned(String slug, StepId step) {
    Track track =
        tracks
            .find(slug)
            .filter(found -> found.edition() != null)
            .filter(keepers::keeps)
            .orElseThrow(NoSuchTrack::new);
    if (!dates.isOfCurrent(track, step)) {
      throw new NoSuchStep();
    }
    return track;
  }

  /** A date as a draft that would change nothing. */
  public SessionDateDraft draft(SessionDateId id) {
    return dates.find(id).filter(this::isKept).orElseThrow(NoSuchDate::new).draft();
  }

  /**
   * Changes a date. Where time, place or trainers are other ones, everybody who comes hears of it,
   * unless it was recorded when it had been; where there are more seats, those who wait move up.
   *
   * @param version that was read
   * @throws TooFewSeats when there would be fewer seats than people who have one
   */
  public void change(SessionDateId id, long version, @NotNull @Valid SessionDateDraft draft) {
    SessionDate date = locked(id, version);
    Arrangement.Where where = places.of(draft);
    Instant now = clock.instant();
    Set<PersonId> gave = new HashSet<>(date.trainers());
    int capacity = date.capacity();
    Arrangement before = date.at();
    expectHere(draft.trainers().stream().filter(one -> !gave.contains(one)).toList());
    boolean matters = date.change(draft, where, now);
    if (matters) {
      conflicts.expectFree(conflicts.ofPlan(date), draft.despite());
    }
    seats.resize(date, capacity, now);
    if (matters && !date.isRecorded()) {
      tell(date, gave, before.begins(), now);
    }
    audit.record(
        entry("training.session.changed", id)
            .changing(
                AuditEntry.facts("begins", before.begins(), "seats", capacity),
                AuditEntry.facts("begins", date.at().begins(), "seats", date.capacity())));
  }

  // Who gives it from now on is told so; who gave it, and does no more, that it is off for them.
  private void tell(SessionDate date, Set<PersonId> gave, Instant before, Instant now) {
    List<PersonId> added = date.trainers().stream().filter(one -> !gave.contains(one)).toList();
    List<PersonId> stay = date.trainers().stream().filter(gave::contains).toList();
    List<PersonId> gone = gave.stream().filter(one -> !date.isTaughtBy(one)).toList();
    Set<PersonId> hear =
        bookings.live(date).stream().map(Booking::person).collect(Collectors.toSet());
    hear.addAll(stay);
    record(date.id(), SessionTurn.CHANGED, List.copyOf(hear), before, now);
    record(date.id(), SessionTurn.TRAINER, added, null, now);
    record(date.id(), SessionTurn.LEFT, gone, before, now);
  }

  private void record(
      SessionDateId date, SessionTurn turn, List<PersonId> people, Instant before, Instant now) {
    if (!people.isEmpty()) {
      outbox.record(new SessionHappened(date, turn, people, now, before));
    }
  }

  /**
   * The date does not take place; everybody who comes, waits or asked hears why. Of one that was
   * recorded nobody does, as nobody heard of it.
   *
   * @param version that was read
   */
  public void cancel(SessionDateId id, long version, @Written(max = LONGEST_REASON) String reason) {
    SessionDate date = locked(id, version);
    Instant now = clock.instant();
    date.cancel(me.id(), reason, now);
    Set<PersonId> hear =
        bookings.live(date).stream().map(Booking::person).collect(Collectors.toSet());
    hear.addAll(date.trainers());
    if (!date.isRecorded()) {
      record(date.id(), SessionTurn.CANCELLED, List.copyOf(hear), null, now);
    }
    audit.record(entry("training.session.cancelled", id).because(reason));
  }

  private SessionDate locked(SessionDateId id, long version) {
    SessionDate date = dates.lock(id).filter(this::isKept).orElseThrow(NoSuchDate::new);
    ChangedMeanwhile.check(version, date.version());
    return date;
  }

  private boolean isKept(SessionDate date) {
    return keepers.keeps(date.track());
  }

  private void expectHere(List<PersonId> trainers) {
    if (!receivers.here(trainers).containsAll(trainers)) {
      throw new InvalidInput("trainers", "training.session.trainers.gone");
    }
  }

  private AuditEntry entry(String action, SessionDateId id) {
    return new AuditEntry(action, caller.name(), id.toString(), null, AuditEntry.facts());
  }
}
