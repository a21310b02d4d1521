package org.praxis.web.page;

import org.praxis.platform.InvalidInput;

/** Numbers as people type them into a form. */
public final class Numbers {
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
   * The same where a field that is empty says something of its own, which what is no number must
   * not be taken for.
   *
   * @return null for an empty field alone
   * @throws InvalidInput at that field for what is no whole number
   */
  public static Integer wholeOrNone(String field, String typed, String key) {
    Integer number = whole(typed);
    if (number == null && typed != null && !typed.isBlank()) {
      throw new InvalidInput(field, key);
    }
    return number;
  }
}
