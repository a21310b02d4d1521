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
  /**
   * The last moment at which a completion holds; null where it holds for ever.
   *
   * @param fulfilled the due date for which it was made; null where it was for none, as one from
   *     before the assignment
   */
  Instant expiry(Instant completed, Instant fulfilled, ZoneId zone) {
    LocalDate on = expiryDay(completed, fulfilled, zone);
    return on == null ? null : Days.end(on, zone);
  }

  private LocalDate expiryDay(Instant completed, Instant fulfilled, ZoneId zone) {
    if (validMonths == null) {
      return null;
    }
    LocalDate day = Days.of(completed, zone);
    if (!due.isYearly()) {
      return day.plusMonths(validMonths);
    }
    // No day twice: neither the one that it was for, nor one whose window is open already.
    LocalDate earliest = day.plusDays(windowDays + 1L);
    LocalDate after = fulfilled == null ? day : Days.of(fulfilled, zone).plusDays(1);
    return due.yearlyFrom(after.isAfter(earliest) ? after : earliest);
  }

  /** From when on it can be done again. */
  Instant opening(Instant expires, ZoneId zone) {
    return Days.start(Days.of(expires, zone).minusDays(windowDays), zone);
  }
}
