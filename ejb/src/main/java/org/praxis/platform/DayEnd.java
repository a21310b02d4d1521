package org.praxis.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What ends with a day ends with its last second, by the clock that somebody lives by; and is said
 * to everybody as that day. Whoever lives further east would else read the next one.
 */
public final class DayEnd {
  private static final LocalTime LAST = LocalTime.of(23, 59, 59);
  private static final int DAY = LAST.toSecondOfDay() + 1;
  // Of two clocks that are a day apart, which a moment does not tell, the one by which more people
  // live.
  private static final int EAST = 13 * 3600 + 45 * 60;

  private DayEnd() {}

  /**
   * The day that ends with this second somewhere: which clock it is follows from the second. It is
   * one from 10 hours behind UTC to 13 and three quarters ahead.
   *
   * @return empty where it is the last second of a day by no clock
   */
  public static Optional<LocalDate> day(Instant moment) {
    int there =
        Math.floorMod(
            LAST.toSecondOfDay() - (int) Math.floorMod(moment.getEpochSecond(), (long) DAY), DAY);
    if (moment.getNano() != 0 || there % 900 != 0) {
      return Optional.empty();
    }
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(there > EAST ? there - DAY : there);
    return Optional.of(LocalDate.ofInstant(moment, offset));
  }
}
