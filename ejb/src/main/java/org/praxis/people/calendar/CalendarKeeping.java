package org.praxis.people.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Caller;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Role;
import org.praxis.people.calendar.store.CalendarStore;
import org.praxis.people.calendar.view.ClosedDay;
import org.praxis.people.calendar.view.OfficeCalendar;
import org.praxis.people.calendar.view.Region;
import org.praxis.people.event.OfficeCalendarChanged;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/** Holidays and closing days of offices; their clock and hours are {@link OfficeKeeping}'s. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.HR})
public class CalendarKeeping {
  // What is past is kept for as long as something may wait since then.
  private static final int KEPT = 90;

  @Inject OfficeKeeping offices;
  @Inject CalendarStore store;
  @Inject Calendars calendars;
  @Inject PublicHolidays holidays;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * When an office does not work is no secret.
   *
   * @param locale in which holidays are named
   */
  @RolesAllowed(Role.MEMBER)
  public OfficeCalendar calendar(OfficeId id, Locale locale) {
    OfficeHours hours = offices.office(id);
    CalendarStore.Row row = row(id);
    LocalDate today = today(row);
    List<Closing> own =
        closings(id).stream()
            .filter(closing -> !closing.last().isBefore(today.minusDays(KEPT)))
            .toList();
    return new OfficeCalendar(
        hours, row.country(), row.region(), own, next(row, own, today, locale));
  }

  private List<ClosedDay> next(
      CalendarStore.Row row, List<Closing> own, LocalDate today, Locale locale) {
    Stream<ClosedDay> closed =
        own.stream()
            .filter(one -> !one.last().isBefore(today))
            .filter(one -> one.first().isBefore(today.plusYears(1)))
            .map(one -> new ClosedDay(one.first(), one.last(), one.name(), true));
    return (row.country() == null
            ? closed
            : Stream.concat(
                closed,
                holidays
                    .named(row.country(), row.region(), today, today.plusYears(1), locale)
                    .stream()))
        .sorted(Comparator.comparing(ClosedDay::first))
        .toList();
  }

  /**
   * What would be closed within a year if that were kept; nothing is.
   *
   * @throws InvalidInput as {@link #change}
   */
  public List<ClosedDay> preview(OfficeId id, @NotNull @Valid CalendarDraft draft, Locale locale) {
    CalendarStore.Row wanted = wanted(row(id), draft);
    return next(wanted, inOrder(draft.closings()), today(wanted), locale);
  }

  /** Every country that has holidays. */
  @RolesAllowed(Role.MEMBER)
  public List<Region> countries(Locale locale) {
    return holidays.countries(locale);
  }

  /** Its regions that have holidays of their own. */
  @RolesAllowed(Role.MEMBER)
  public List<Region> regions(String country, Locale locale) {
    return holidays.regions(country, locale);
  }

  /**
   * What is due by this calendar is due anew.
   *
   * @throws NeverOpen when nobody would work there for a year
   * @throws ChangedMeanwhile when somebody changed the office since it was shown
   */
  public void change(OfficeId id, @NotNull @Valid CalendarDraft draft) {
    OfficeHours hours = offices.office(id);
    ChangedMeanwhile.check(draft.version(), hours.version());
    CalendarStore.Row was = row(id);
    CalendarStore.Row wanted = wanted(was, draft);
    List<Closing> closings = inOrder(draft.closings());
    if (!calendars.calendar(wanted, closings).opensWithinAYear(today(was))) {
      throw new NeverOpen();
    }
    Map<String, String> before = facts(was, closings(id));
    if (!store.change(id, wanted.country(), wanted.region(), closings, draft.version())) {
      throw new ChangedMeanwhile();
    }
    audit.record(
        new AuditEntry(
                "people.office.calendar.changed", caller.name(), hours.name(), null, Map.of())
            .changing(before, facts(wanted, closings)));
    outbox.record(new OfficeCalendarChanged(id));
  }

  private CalendarStore.Row wanted(CalendarStore.Row was, CalendarDraft draft) {
    String country = code(draft.country());
    String region = country == null ? null : code(draft.region());
    expectKnown(country, region);
    return new CalendarStore.Row(
        was.office(), was.zone(), was.opens(), was.closes(), was.days(), country, region);
  }

  private void expectKnown(String country, String region) {
    if (country != null && !holidays.isKnown(country, null)) {
      throw new InvalidInput("country", "people.calendar.country.unknown");
    }
    if (country != null && !holidays.isKnown(country, region)) {
      throw new InvalidInput("region", "people.calendar.region.unknown");
    }
  }

  private static List<Closing> inOrder(List<Closing> closings) {
    List<Closing> sorted =
        closings.stream()
            .map(one -> new Closing(one.first(), one.last(), Markup.line(one.name())))
            .sorted(Comparator.comparing(Closing::first))
            .toList();
    LocalDate last = LocalDate.MIN;
    for (Closing closing : sorted) {
      // As the page can write them; the database does not know every year that a date can have.
      if (closing.first().getYear() < 1900 || closing.last().getYear() > 9999) {
        throw new InvalidInput(
            "closings", "people.calendar.line", closing.first() + ".." + closing.last());
      }
      if (closing.last().isBefore(closing.first())) {
        throw new InvalidInput("closings", "people.calendar.endsFirst", closing.first().toString());
      }
      if (!closing.first().isAfter(last)) {
        throw new InvalidInput("closings", "people.calendar.twice", closing.first().toString());
      }
      last = closing.last();
    }
    return sorted;
  }

  private static String code(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
  }

  private LocalDate today(CalendarStore.Row row) {
    return LocalDate.ofInstant(
        clock.instant(), row.zone() == null ? calendars.company().zone() : row.zone());
  }

  private CalendarStore.Row row(OfficeId id) {
    return store.rows(List.of(id)).get(0);
  }

  private List<Closing> closings(OfficeId id) {
    return store.closings(List.of(id)).getOrDefault(id, List.of());
  }

  private static Map<String, String> facts(CalendarStore.Row row, List<Closing> closings) {
    return AuditEntry.facts(
        "country",
        row.country(),
        "region",
        row.region(),
        "closings",
        closings.stream()
            .map(one -> one.first() + "/" + one.last())
            .collect(Collectors.joining(" ")));
  }
}
