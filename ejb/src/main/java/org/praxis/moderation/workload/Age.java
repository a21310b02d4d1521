package org.praxis.moderation.workload;

import java.time.Duration;

/** For how long something has waited, by the clock on the wall. */
public enum Age {
  DAY(Duration.ofDays(1)),
  THREE_DAYS(Duration.ofDays(3)),
  WEEK(Duration.ofDays(7)),
  LONGER(null);

  private final Duration most;

  Age(Duration most) {
    this.most = most;
  }

  /** No longer than that; null for as long as it may be. */
  public Duration most() {
    return most;
  }
}
