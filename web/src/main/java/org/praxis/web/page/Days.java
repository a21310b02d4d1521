package org.praxis.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.praxis.platform.InvalidInput;

/** Days as a field for a date sends them, which is {@code 2030-01-31}. */
public final class Days {
  private Days() {}

  /**
   * An empty field often says something of its own: that there is no end, or that it begins now.
   * What is no day must not be taken for that; a browser sends some, such as {@code 12026-01-31}.
   *
   * @return null for an empty field alone
   * @throws InvalidInput at that field for what is no day
   */
  public static LocalDate dayOrNone(String field, String typed) {
    return dayOrNone(field, typed, "platform.noDay");
  }

  /** The same with another text. */
  public static LocalDate dayOrNone(String field, String typed, String key) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, key);
    }
  }
}
