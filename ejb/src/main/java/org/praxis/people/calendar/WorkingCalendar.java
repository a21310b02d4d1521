package org.praxis.people.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When somebody works, and so what an hour of work is: by their clock, on their days, but for those
 * on which they are closed. What it answers depends on nothing else.
 *
 * @param opens the first minute of a working day
 * @param closes the first minute after it; 00:00 is midnight at its end
 * @param closed days on which nobody works although it is one of the days
 */
public record WorkingCalendar(
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    Set<DayOfWeek> days,
    Predicate<LocalDate> closed) {
  // Whoever is closed for a whole year has no working hours that anybody could wait for.
  private static final int A_YEAR = 366;

  private record Span(Instant from, Instant to) {
    Span since(Instant start) {
      return start.isAfter(from) ? new Span(start, to) : this;
    }

    Duration length() {
      return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
  }

  public WorkingCalendar {
    days = Set.copyOf(days);
  }

  /**
   * When so much working time is over, from a moment on. Hours are as long as they are on the day
   * on which clocks change; a moment outside working hours counts as the next beginning of work.
   *
   * @param working more than nothing
   * @throws NeverOpen when nobody works for a year
   */
  public Instant due(Instant start, Duration working) {
    Duration left = working;
    LocalDate day = start.atZone(zone).toLocalDate();
    for (int idle = 0; idle <= A_YEAR; day = day.plusDays(1)) {
      Duration here = span(day).map(span -> span.since(start).length()).orElse(Duration.ZERO);
      if (here.compareTo(left) >= 0) {
        return span(day).orElseThrow().since(start).from().plus(left);
      }
      left = left.minus(here);
      idle = here.isZero() ? idle + 1 : 0;
    }
    throw new NeverOpen();
  }

  /** How much of the time from one moment to a later one is working time. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Duration here =
          span(day)
              .map(span -> new Span(span.from(), span.to().isAfter(to) ? to : span.to()))
              .map(span -> span.since(from).length())
              .orElse(Duration.ZERO);
      sum = sum.plus(here);
    }
    return sum;
  }

  /** Whether anybody works there within a year of that day. */
  public boolean opensWithinAYear(LocalDate from) {
    return from.datesUntil(from.plusDays(A_YEAR))
        .anyMatch(day -> span(day).filter(span -> !span.length().isZero()).isPresent());
  }

  // Where clocks jump over the beginning or the end of work, it is when they have jumped.
  private Optional<Span> span(LocalDate day) {
    if (!days.contains(day.getDayOfWeek()) || closed.test(day)) {
      return Optional.empty();
    }
    LocalDate until = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return Optional.of(
        new Span(
            day.atTime(opens).atZone(zone).toInstant(),
            until.atTime(closes).atZone(zone).toInstant()));
  }
}
