package org.praxis.notification.mail.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.mail.model.Rhythm;

/** Times and days as text: to the driver a time without a zone is one in the server's. */
final class Times {
  /** The columns of a rhythm {@code y}, as {@link #rhythm} reads them. */
  static final String COLUMNS =
      "to_char(y.quiet_from, 'HH24:MI'), to_char(y.quiet_to, 'HH24:MI'), array_to_string(y.days,"
          + " ','), to_char(y.digest_at, 'HH24:MI'), y.weekly_on";

  private Times() {}

  /** From those columns, which begin at that place; the usual one where there is none. */
  static Rhythm rhythm(Object[] row, int at) {
    return row[at] == null
        ? Rhythm.USUAL
        : new Rhythm(
            LocalTime.parse((String) row[at]),
            LocalTime.parse((String) row[at + 1]),
            days((String) row[at + 2]),
            LocalTime.parse((String) row[at + 3]),
            DayOfWeek.of(((Number) row[at + 4]).intValue()));
  }

  static String numbers(Collection<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(","));
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Arrays.stream(numbers.split(","))
        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
        .collect(Collectors.toSet());
  }
}
