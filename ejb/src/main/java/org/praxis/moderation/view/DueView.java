package org.praxis.moderation.view;

import java.time.Instant;

/**
 * Until when something is to be done.
 *
 * @param late whether that is over
 * @param minutes of work until then, in the hours of the office whose calendar counts; 0 when late
 */
public record DueView(Instant at, boolean late, long minutes) {
  /** Whole working hours until then, of which the last has begun. */
  public long hours() {
    return (minutes + 59) / 60;
  }
}
