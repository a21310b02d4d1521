package org.praxis.notification.mail.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.praxis.notification.mail.Cadence;

/**
 * When somebody wants mail, by their own clock.
 *
 * @param quietFrom from then on nothing comes, until
 * @param quietTo the first minute at which it may; the same as the other for no quiet hours
 * @param days on which mail comes at all; at least one
 * @param digestAt when digests come
 * @param weeklyOn on which day that of the week does
 */
public record Rhythm(
    LocalTime quietFrom,
    LocalTime quietTo,
    Set<DayOfWeek> days,
    LocalTime digestAt,
    DayOfWeek weeklyOn) {
  private static final int WEEK = 7;

  /** Until somebody says otherwise. */
  public static final Rhythm USUAL =
      new Rhythm(
          LocalTime.of(19, 0),
          LocalTime.of(7, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          DayOfWeek.MONDAY);

  public Rhythm {
    days = Collections.unmodifiableSet(new TreeSet<>(days)); // from Monday on
  }

  /** When to write of something that happens now. */
  public Instant due(Cadence cadence, Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    return switch (cadence) {
      case IMMEDIATELY -> open(there).toInstant();
      case DAILY -> open(next(there, days)).toInstant();
      case WEEKLY -> open(next(there, Set.of(weeklyOn))).toInstant();
      case NEVER -> throw new IllegalArgumentException("nothing is due");
    };
  }

  // The hour of digests on the first of these days, from now on.
  private ZonedDateTime next(ZonedDateTime now, Set<DayOfWeek> those) {
    return comingDays(now)
        .filter(day -> those.contains(day.getDayOfWeek()))
        .map(day -> day.atTime(digestAt).atZone(now.getZone()))
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  // The first moment from then on that is on a working day and not quiet: that moment itself, the
  // beginning of a day or the end of quiet hours.
  private ZonedDateTime open(ZonedDateTime at) {
    return Stream.concat(
            Stream.of(at),
            comingDays(at)
                .flatMap(day -> Stream.of(LocalTime.MIN, quietTo).sorted().map(day::atTime))
                .map(moment -> moment.atZone(at.getZone()))
                .filter(moment -> moment.isAfter(at)))
        .filter(moment -> days.contains(moment.getDayOfWeek()) && !isQuiet(moment.toLocalTime()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<LocalDate> comingDays(ZonedDateTime from) {
    LocalDate today = from.toLocalDate();
    return today.datesUntil(today.plusDays(WEEK + 2));
  }

  private boolean isQuiet(LocalTime time) {
    if (quietFrom.equals(quietTo)) {
      return false;
    }
    boolean afterFrom = !time.isBefore(quietFrom);
    boolean beforeTo = time.isBefore(quietTo);
    return quietFrom.isBefore(quietTo) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }
}
