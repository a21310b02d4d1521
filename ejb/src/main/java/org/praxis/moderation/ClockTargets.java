package org.praxis.moderation;

import java.time.Duration;

/**
 * Within how many working hours something is to be done.
 *
 * @param first until a case is decided for the first time
 * @param severe the same of what is never to be there; no longer than the first
 * @param appeal until an appeal is answered
 */
public record ClockTargets(int first, int severe, int appeal) {
  /** Where a place says nothing: a day, half a day, and three days of work. */
  public static final ClockTargets USUAL = new ClockTargets(8, 4, 24);

  Duration decision(boolean grave) {
    return Duration.ofHours(grave ? severe : first);
  }
}
