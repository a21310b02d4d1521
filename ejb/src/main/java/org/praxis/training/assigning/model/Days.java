package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as moments, by the clock that somebody lives by. */
public final class Days {
  private Days() {}

  /**
   * The last second of a day. Taken from the start of the next one, which is right also where a
   * clock is put on or back at midnight.
   */
  public static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  public static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day that it is there at that moment. */
  public static LocalDate of(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }
}
