package org.praxis.training.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** What the database answers to SQL, as what it is. */
public final class Columns {
  private Columns() {}

  /** A day, whichever way it comes; null where there is none. */
  public static LocalDate day(Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }

  /** Rows of a single whole number. */
  public static List<Long> longs(List<?> rows) {
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }
}
