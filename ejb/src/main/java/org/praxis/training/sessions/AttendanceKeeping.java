package org.praxis.training.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;
import org.praxis.training.EnrolmentId;
import org.praxis.training.SessionCredit;
import org.praxis.training.sessions.model.AttendanceRecord;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.SheetView;
import org.praxis.training.sessions.view.SheetView.MarkView;
import org.praxis.training.sessions.view.SheetView.SheetRow;
import org.praxis.training.store.Enrolments;

/** The attendance sheet: for whoever gives the date, and whoever looks after its track. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AttendanceKeeping {
  public static final int LONGEST_REASON = 500;

  /** Most marks at once. */
  public static final int MOST_MARKS = 1000;

  @Inject SessionDates dates;
  @Inject Bookings bookings;
  @Inject Enrolments enrolments;
  @Inject SessionKeepers keepers;
  @Inject SessionViews views;
  @Inject SessionCredit credit;
  @Inject People people;
  @Inject AuditLog audit;
  @Inject Caller caller;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws NoSuchDate also to who neither gives the date nor looks after its track
   */
  public SheetView sheet(SessionDateId id) {
    SessionDate date = dates.find(id).filter(keepers::keepsSheet).orElseThrow(NoSuchDate::new);
    List<Booking> seated = seated(date);
    List<AttendanceRecord> marks = bookings.marks(date);
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(
                    seated.stream().map(Booking::person),
                    seated.stream().map(Booking::addedBy).filter(Objects::nonNull),
                    marks.stream().map(AttendanceRecord::by))
                .flatMap(Function.identity())
                .toList());
    Map<BookingId, Integer> least = bookings.least(date);
    Set<BookingId> credited = bookings.credited(seated.stream().map(Booking::id).toList());
    Map<BookingId, List<AttendanceRecord>> history =
        marks.stream().collect(Collectors.groupingBy(mark -> mark.booking().id()));
    return new SheetView(
        views.of(date),
        !date.isOff() && !clock.instant().isBefore(date.at().begins()),
        (int) Duration.between(date.at().begins(), date.at().ends()).toMinutes(),
        marks.size(),
        seated.stream()
            .map(
                booking ->
                    row(
                        booking,
                        chips,
                        history.getOrDefault(booking.id(), List.of()),
                        credited.contains(booking.id()),
                        least.get(booking.id())))
            .sorted(Comparator.comparing(row -> Objects.toString(row.person().name(), "")))
            .toList());
  }

  private List<Booking> seated(SessionDate date) {
    return bookings.in(date).stream()
        .filter(booking -> booking.state() == BookingState.SEATED)
        .toList();
  }

  private static SheetRow row(
      Booking booking,
      Map<PersonId, PersonChip> chips,
      List<AttendanceRecord> marks,
      boolean credited,
      Integer least) {
    List<MarkView> given = new ArrayList<>();
    for (AttendanceRecord mark : marks) {
      given.add(
          new MarkView(
              mark.mark(), mark.minutes(), mark.reason(), chips.get(mark.by()), mark.at()));
    }
    Collections.reverse(given);
    return new SheetRow(
        booking.id(),
        chips.get(booking.person()),
        booking.attendance(),
        booking.minutes(),
        credited,
        least,
        booking.addedBy() == null ? null : chips.get(booking.addedBy()),
        given);
  }

  /**
   * Writes somebody onto the sheet who came without a seat: they have one by it, also where all are
   * taken. Who has one already keeps it.
   *
   * @param person who learns on the track
   * @throws NotYetBegun before the date begins
   * @throws InvalidInput at {@code person} when they do not
   */
  public void add(SessionDateId id, @NotNull PersonId person) {
    SessionDate date = dates.lock(id).filter(keepers::keepsSheet).orElseThrow(NoSuchDate::new);
    Instant now = clock.instant();
    date.expectBegun(now);
    Booking last = bookings.of(person, Set.of(id)).get(id);
    if (last != null && last.state() == BookingState.SEATED) {
      return;
    }
    Booking came = last != null && last.isLive() ? last : joining(date, person, now);
    came.add(me.id(), now);
    audit.record(
        new AuditEntry(
            "training.attendance.added",
            caller.name(),
            id.toString(),
            null,
            AuditEntry.facts("person", person)));
  }

  private Booking joining(SessionDate date, PersonId person, Instant now) {
    Booking booking =
        bookings
            .enrolment(date.track(), person)
            .flatMap(found -> enrolments.find(found, person))
            .map(enrolment -> new Booking(date, enrolment, null, now))
            .orElseThrow(() -> new InvalidInput("person", "training.attendance.notEnrolled"));
    bookings.add(booking);
    return booking;
  }

  /**
   * Says who was there, all at once; who is not named stays as they are. Who was there long enough
   * has done the step. A mark that is another one than before needs a reason; what it completed
   * wrongly does not stand any more, unless the track is finished.
   *
   * @param reason why marks are other ones than they were; may be missing where none is
   * @param version of the sheet as it was shown; null for whichever it is
   * @throws ChangedMeanwhile when somebody has marked since, unless they said just that
   * @throws InvalidInput at {@code reason} when one is and none is given
   * @throws NotYetBegun before the date begins
   */
  public void mark(
      SessionDateId id,
      @NotNull @Size(max = MOST_MARKS) List<@NotNull @Valid Marking> markings,
      @Written(max = LONGEST_REASON, optional = true) String reason,
      Long version) {
    SessionDate date = dates.lock(id).filter(keepers::keepsSheet).orElseThrow(NoSuchDate::new);
    Instant now = clock.instant();
    date.expectBegun(now);
    boolean stale = version != null && version != bookings.marks(date).size();
    Map<BookingId, Booking> seated =
        seated(date).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    Map<BookingId, EnrolmentId> enrolments = bookings.enrolments(date);
    String why = Markup.isVisible(reason) ? Markup.line(reason) : null;
    int given = 0;
    int corrected = 0;
    // As their enrolments are locked everywhere, so that no two wait for each other's learners.
    List<BookingId> turns = List.copyOf(enrolments.keySet());
    for (Marking marking :
        markings.stream()
            .sorted(Comparator.comparing(one -> turns.indexOf(one.booking())))
            .toList()) {
      Booking booking = seated.get(marking.booking());
      if (booking == null) {
        throw new ChangedMeanwhile();
      }
      boolean another = booking.attendance() != null;
      if (booking.mark(marking.mark(), minutes(marking))) {
        if (stale) {
          throw new ChangedMeanwhile();
        }
        if (another && why == null) {
          throw new InvalidInput("reason", "training.attendance.reasonNeeded");
        }
        given++;
        corrected += another ? 1 : 0;
        bookings.add(new AttendanceRecord(booking, another ? why : null, me.id(), now));
        credit(booking, enrolments.get(booking.id()), now);
        if (another) {
          // What this one completed, another date at which they were may complete as well.
          bookings.alike(booking).stream()
              .filter(other -> other.attendance() == AttendanceMark.PRESENT)
              .forEach(other -> credit(other, enrolments.get(booking.id()), now));
        }
      }
    }
    if (given > 0) {
      audit.record(
          new AuditEntry(
                  "training.attendance.marked",
                  caller.name(),
                  id.toString(),
                  null,
                  AuditEntry.facts("marks", given, "corrected", corrected))
              .because(why));
    }
  }

  private static Integer minutes(Marking marking) {
    return marking.mark() == AttendanceMark.PRESENT ? marking.minutes() : null;
  }

  private void credit(Booking booking, EnrolmentId enrolment, Instant now) {
    if (booking.attendance() == AttendanceMark.PRESENT) {
      credit.attended(
          enrolment, booking.date().step(), booking.minutes(), booking.id().value(), now);
    } else {
      credit.withdraw(enrolment, booking.id().value(), now);
    }
  }
}
