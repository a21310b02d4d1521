package org.praxis.web.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated values as RFC 4180 has them, for whoever calculates on.
 *
 * <p>What somebody wrote must not be reckoned by the program that opens it: what begins like a
 * formula has an apostrophe before it, by which spreadsheets know a text (OWASP, CSV injection). It
 * begins a field, or comes after a semicolon, a tab or the end of a line in it: where commas are
 * for decimals, spreadsheets part fields there.
 */
public final class Csv {
  /** With its encoding, and that the first line names the columns. */
  public static final String TYPE = "text/csv;charset=UTF-8;header=present";

  private static final String END = "\r\n";
  private static final String FIRST = "=+@\uFF1D\uFF0B\uFF0D\uFF20-";
  private static final Pattern PARTED = Pattern.compile("[;\t\r\n]\"*(?=[" + FIRST + "])");

  private final StringBuilder lines = new StringBuilder();
  private final int columns;

  public Csv(String... columns) {
    this.columns = columns.length;
    add((Object[]) columns);
  }

  /**
   * @param values one for each column; null leaves it empty
   */
  public Csv add(Object... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    lines.append(Stream.of(values).map(Csv::field).collect(Collectors.joining(","))).append(END);
    return this;
  }

  /** What was added since the last time, for whoever sends it part by part. */
  public String part() {
    String part = lines.toString();
    lines.setLength(0);
    return part;
  }

  public String text() {
    return lines.toString();
  }

  // What is no text is ours, and cannot be taken for a formula.
  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    String begun = !text.isEmpty() && isActive(text.charAt(0)) ? "'" + text : text;
    String safe = PARTED.matcher(begun).replaceAll("$0'");
    return List.of("\"", ",", "\r", "\n").stream().anyMatch(safe::contains)
            || !safe.equals(safe.strip())
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  private static boolean isActive(char first) {
    return (FIRST + "\t\r\n").indexOf(first) >= 0;
  }
}
