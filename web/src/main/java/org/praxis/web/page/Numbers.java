package org.praxis.web.page;

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
}
