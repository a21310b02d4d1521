package org.praxis.search;

import java.time.Duration;
import java.time.Instant;

/** How old something may be. */
public enum Period {
  WEEK(7),
  MONTH(31),
  YEAR(366);

  private final Duration length;

  Period(int days) {
    this.length = Duration.ofDays(days);
  }

  public Instant before(Instant now) {
    return now.minus(length);
  }
}
