package org.praxis.directory;

import java.util.Locale;
import java.util.Optional;

/** What can be somebody's name at all. */
final class Names {
  private static final int LONGEST = 256;
  private static final int LONGEST_PASSWORD = 1024;

  private Names() {}

  /** In lower case and without the space that a telephone adds; nothing when it is nobody's. */
  static Optional<String> normal(String typed) {
    if (typed == null || typed.length() > LONGEST) {
      return Optional.empty();
    }
    String name = typed.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(name);
  }

  /** Many directories take a bind without a password for an anonymous one, and say yes. */
  static boolean isPassword(char[] typed) {
    return typed != null && typed.length > 0 && typed.length <= LONGEST_PASSWORD;
  }
}
