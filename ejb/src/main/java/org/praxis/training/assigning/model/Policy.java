package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.praxis.training.assigning.DueRule;

/**
 * When it is due, and how long a completion holds.
 *
 * @param validMonths null where it holds for ever; of a yearly rule it holds until that day of the
 *     year
 * @param windowDays how many days before its end it can be done again
 */
public record Policy(DueRule due, Integer validMonths, int windowDays) {
  /** The last moment at which a completion holds; null where it holds for ever. */
  Instant expiry(Instant completed, ZoneId zone) {
    LocalDate on = expiryDay(completed, zone);
    return on == null ? null : Days.end(on, zone);
  }

  private LocalDate expiryDay(Instant completed, ZoneId zone) {
    if (validMonths == null) {
      return null;
    }
    LocalDate day = Days.of(completed, zone);
    // Who does it within the window before this year's day has done it for this year.
    return due.isYearly()
        ? due.yearlyFrom(day.plusDays(windowDays + 1L))
        : day.plusMonths(validMonths);
  }

  /** From when on it can be done again. */
  Instant opening(Instant expires, ZoneId zone) {
    return Days.start(Days.of(expires, zone).minusDays(windowDays), zone);
  }
}
