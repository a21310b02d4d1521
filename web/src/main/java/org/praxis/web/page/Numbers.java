package org.praxis.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.platform.InvalidInput;

/** Numbers as people type them into a form. */
public final class Numbers {
  private static final Pattern DIGITS = Pattern.compile("([+-]?)\\d+");

  private Numbers() {}

  /**
   * Null for what is no whole number: it is as good as none, and is refused with its field's own
   * message.
   */
  public static Integer whole(String typed) {
    try {
      return typed == null ? null : Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * What somebody chose in a field: that it is empty, or is no number, or a number too large, are
   * three things to say. Of a number that is larger than any, its field says what is the most.
   *
   * @return null for an empty field alone
   * @throws InvalidInput at that field for what is no whole number
   */
  public static Integer wholeOrNone(String field, String typed, String key) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Integer number = whole(typed);
    if (number != null) {
      return number;
    }
    Matcher digits = DIGITS.matcher(typed.strip());
    if (!digits.matches()) {
      throw new InvalidInput(field, key);
    }
    return "-".equals(digits.group(1)) ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }
}
