package org.praxis.web.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a program asks for (RFC 9110, section 14). Of several parts, and of what
 * cannot be understood, the whole is answered, as the standard allows.
 *
 * @param from first byte
 * @param to last byte; before the first of a part that is not there
 */
public record Range(long from, long to) {
  private static final Pattern BYTES =
      Pattern.compile("(?i:bytes)\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

  /**
   * @param header null where none was sent
   * @param size of the file, in bytes
   * @return nothing where the whole file is answered
   */
  public static Optional<Range> of(String header, long size) {
    Matcher asked = BYTES.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (asked.group(1).isEmpty()) {
      long last = Long.parseLong(asked.group(2));
      return Optional.of(
          last == 0 ? new Range(size, size - 1) : new Range(Math.max(0, size - last), size - 1));
    }
    long from = Long.parseLong(asked.group(1));
    long to = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
    if (to < from && !asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        from >= size ? new Range(size, size - 1) : new Range(from, Math.min(to, size - 1)));
  }

  /** Whether there is anything of it. */
  public boolean isThere() {
    return from <= to;
  }

  public long length() {
    return to - from + 1;
  }
}
