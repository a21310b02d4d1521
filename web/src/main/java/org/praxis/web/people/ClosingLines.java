package org.praxis.web.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praxis.people.calendar.Closing;
import org.praxis.platform.InvalidInput;

/** Closing days as somebody types them, a line each: 2026-12-24..2026-12-31 Between the years. */
final class ClosingLines {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|–)\\s*(\\d{4}-\\d{2}-\\d{2}))?(?:\\s+(.*))?");

  private ClosingLines() {}

  static String of(List<Closing> closings) {
    return closings.stream()
        .map(
            one ->
                one.first()
                    + (one.last().equals(one.first()) ? "" : ".." + one.last())
                    + (one.name().isEmpty() ? "" : " " + one.name()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * @throws InvalidInput with the line that is none
   */
  static List<Closing> read(String typed) {
    return typed == null
        ? List.of()
        : typed
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(ClosingLines::one)
            .toList();
  }

  private static Closing one(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new InvalidInput("closings", "people.calendar.line", line);
    }
    try {
      LocalDate first = LocalDate.parse(parts.group(1));
      return new Closing(
          first,
          parts.group(2) == null ? first : LocalDate.parse(parts.group(2)),
          parts.group(3) == null ? "" : parts.group(3).strip());
    } catch (DateTimeException e) {
      throw new InvalidInput("closings", "people.calendar.line", line);
    }
  }
}
