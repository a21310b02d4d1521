package org.praxis.web.page;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of fields of which a page has many, one a row: {@code charter-clauses-1-text}, or {@code
 * reason-} and the identity of what the row is about.
 */
final class FieldIds {
  private static final Pattern IDENTITY =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private FieldIds() {}

  /** What the same field of all rows has in common. */
  static String withoutRow(String id) {
    return NUMBER.matcher(IDENTITY.matcher(id).replaceAll("")).replaceAll("");
  }

  /** Which row a reader would call it, from 1; nothing where rows have no number. */
  static OptionalLong row(String id) {
    Matcher numbers = NUMBER.matcher(IDENTITY.matcher(id).replaceAll(""));
    OptionalLong last = OptionalLong.empty();
    while (numbers.find()) {
      last = OptionalLong.of(Long.parseLong(numbers.group()) + 1);
    }
    return last;
  }

  /** Whether a label tells rows apart already. */
  static boolean isNumbered(String label) {
    return NUMBER.matcher(label).find();
  }
}
