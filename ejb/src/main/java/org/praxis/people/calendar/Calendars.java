package org.praxis.people.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.people.OfficeId;
import org.praxis.people.calendar.store.CalendarStore;

/** The calendars of offices, for those who count by them. */
@ApplicationScoped
public class Calendars {
  @Inject CalendarStore store;
  @Inject PublicHolidays holidays;

  @Inject
  @ConfigProperty(name = "praxis.office.zone.default", defaultValue = "UTC")
  ZoneId zone;

  /**
   * Those of these offices that there are, in two statements; an office whose clock nobody has said
   * lives by the company's.
   */
  public Map<OfficeId, WorkingCalendar> of(Collection<OfficeId> offices) {
    if (offices.isEmpty()) {
      return Map.of();
    }
    Map<OfficeId, List<Closing>> closings = store.closings(offices);
    return store.rows(offices).stream()
        .collect(
            Collectors.toMap(
                CalendarStore.Row::office,
                row -> calendar(row, closings.getOrDefault(row.office(), List.of()))));
  }

  /** Where no office is chosen: weekdays from nine to five by the company's clock, no holidays. */
  public WorkingCalendar company() {
    return new WorkingCalendar(
        zone,
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        day -> false);
  }

  WorkingCalendar calendar(CalendarStore.Row row, List<Closing> closings) {
    return new WorkingCalendar(
        row.zone() == null ? zone : row.zone(),
        row.opens(),
        row.closes(),
        row.days(),
        holidays
            .of(row.country(), row.region())
            .or(day -> closings.stream().anyMatch(closing -> closing.covers(day))));
  }
}
