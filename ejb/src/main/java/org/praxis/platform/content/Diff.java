package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one text became another: what stayed, what went and what came, in the order of reading. Lines
 * are compared first, and words within the lines that changed.
 */
public final class Diff {
  // Of longer passages, words would be found to be the same that have nothing to do with each
  // other; and it costs the square of their number.
  private static final int MOST_WORDS = 1_000;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  private Diff() {}

  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** A passage; together, those that are not removed are the new text, line ends included. */
  public record Part(Kind kind, String text) {}

  public static List<Part> of(String before, String after) {
    List<Part> parts = new ArrayList<>();
    compare(lines(before), lines(after), parts, Diff::words);
    return List.copyOf(parts);
  }

  /**
   * How much is different: the characters that went or those that came, whichever are more, without
   * blanks. Of a word that changed all are.
   */
  public static int changed(String before, String after) {
    int removed = 0;
    int added = 0;
    for (Part part : of(before, after)) {
      int visible = (int) part.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
      removed += part.kind() == Kind.REMOVED ? visible : 0;
      added += part.kind() == Kind.ADDED ? visible : 0;
    }
    return Math.max(removed, added);
  }

  private interface Changed {
    void add(List<String> removed, List<String> added, List<Part> parts);
  }

  private static void compare(
      List<String> before, List<String> after, List<Part> parts, Changed changed) {
    int at = 0;
    for (Compared.Change change : Compared.changes(before, after)) {
      add(Kind.SAME, before.subList(at, change.from()), parts);
      changed.add(before.subList(change.from(), change.to()), change.pieces(), parts);
      at = change.to();
    }
    add(Kind.SAME, before.subList(at, before.size()), parts);
  }

  private static void words(List<String> removed, List<String> added, List<Part> parts) {
    List<String> before = words(removed);
    List<String> after = words(added);
    if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST_WORDS) {
      replace(removed, added, parts);
    } else {
      compare(before, after, parts, Diff::replace);
    }
  }

  private static void replace(List<String> removed, List<String> added, List<Part> parts) {
    add(Kind.REMOVED, removed, parts);
    add(Kind.ADDED, added, parts);
  }

  private static void add(Kind kind, List<String> pieces, List<Part> parts) {
    String text = String.join("", pieces);
    if (text.isEmpty()) {
      return;
    }
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).kind() == kind) {
      parts.set(last, new Part(kind, parts.get(last).text() + text));
    } else {
      parts.add(new Part(kind, text));
    }
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\n)"));
  }

  private static List<String> words(List<String> lines) {
    String text = String.join("", lines);
    return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
  }
}
