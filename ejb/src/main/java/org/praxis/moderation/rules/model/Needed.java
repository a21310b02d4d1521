package org.praxis.moderation.rules.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Without what a pattern is not in a text: of {@code \b(salary|wages) of \w+} that is "salary" or
 * "wages", of {@code [A-Z]{2}\d{4}} four digits in a row. Looking for that costs next to nothing,
 * and spares most texts the pattern. What is not understood asks for nothing, so it never asks for
 * more than the pattern does. The syntax is RE2's, of a pattern that compiles.
 *
 * @param words of which it needs one, in small letters; none where it can do without
 * @param digits how many in a row
 */
record Needed(Set<String> words, int digits) {
  private static final Needed NOTHING = new Needed(Set.of(), 0);

  static Needed of(String pattern) {
    // A quotation turns signs into letters, and in other modes spaces may mean nothing.
    return pattern.contains("\\Q") ? NOTHING : new Reader(pattern).alternatives();
  }

  boolean isIn(Seen text) {
    return digits <= text.digits()
        && (words.isEmpty() || words.stream().anyMatch(text.small()::contains));
  }

  // Of each of two alternatives.
  private Needed or(Needed other) {
    Set<String> either = new HashSet<>(words);
    either.addAll(other.words);
    return new Needed(
        words.isEmpty() || other.words.isEmpty() ? Set.of() : either,
        Math.min(digits, other.digits));
  }

  // Of two parts, both of which are there. The words whose shortest is longest leave the fewest
  // texts.
  private Needed and(Needed other) {
    return new Needed(
        shortest(other.words) > shortest(words) ? other.words : words,
        Math.max(digits, other.digits));
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private static final class Reader {
    private static final int SHORTEST = 2;
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(?:,\\d*)?\\}\\??");

    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    Needed alternatives() {
      Needed all = sequence();
      while (at < pattern.length() && pattern.charAt(at) == '|') {
        at++;
        all = all.or(sequence());
      }
      return all;
    }

    private Needed sequence() {
      Needed all = NOTHING;
      StringBuilder word = new StringBuilder();
      int digits = 0;
      while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
        Needed inside = NOTHING;
        Character letter = null;
        boolean digit = false;
        switch (pattern.charAt(at)) {
          case '(' -> inside = group();
          case '[' -> digit = skipClass();
          case '\\' -> {
            digit = pattern.startsWith("d", at + 1);
            letter = escaped();
          }
          default -> {
            char sign = pattern.charAt(at++);
            letter = ".^$*+?{}".indexOf(sign) < 0 && sign < 0x80 ? sign : null;
          }
        }
        int least = least();
        boolean repeated = skipRepeats();
        if (digit) {
          digits += least;
        } else {
          all = all.and(new Needed(Set.of(), digits));
          digits = 0;
        }
        if (letter != null && least > 0) {
          word.append(letter.charValue());
        }
        if (letter == null || least == 0 || repeated) {
          all = all.and(words(word));
          word.setLength(0);
        }
        if (least > 0) {
          all = all.and(inside);
        }
      }
      return all.and(words(word)).and(new Needed(Set.of(), digits));
    }

    private Needed group() {
      at++;
      if (pattern.startsWith("?", at)) {
        // (?:…), (?P<name>…), (?i) and (?i:…)
        while (at < pattern.length() && ":>)".indexOf(pattern.charAt(at)) < 0) {
          at++;
        }
        if (at < pattern.length() && pattern.charAt(at) != ')') {
          at++;
        }
      }
      Needed inside = alternatives();
      at++;
      return inside;
    }

    /** Tells whether it is of nothing but digits. */
    private boolean skipClass() {
      int begin = at++;
      if (pattern.startsWith("^", at)) {
        at++;
      }
      if (pattern.startsWith("]", at)) {
        at++;
      }
      while (at < pattern.length() && pattern.charAt(at) != ']') {
        if (pattern.startsWith("[:", at)) {
          at = Math.max(at, pattern.indexOf(":]", at)) + 2;
        } else {
          at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
      }
      at++;
      return pattern.startsWith("[0-9]", begin) || pattern.startsWith("[\\d]", begin);
    }

    // A sign that stands for itself; null for all that does not.
    private Character escaped() {
      at++;
      char sign = at < pattern.length() ? pattern.charAt(at) : '\\';
      at++;
      boolean braced = "pPx".indexOf(sign) >= 0;
      if (braced && pattern.startsWith("{", at)) {
        at = Math.max(at, pattern.indexOf('}', at)) + 1;
      } else if (braced) {
        at += sign == 'x' ? 2 : 1;
      } else if (Character.isDigit(sign)) {
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
          at++;
        }
      }
      return Character.isLetterOrDigit(sign) || sign >= 0x80 ? null : sign;
    }

    /** How often what stands before it is there at least. */
    private int least() {
      Matcher repeat = REPEAT.matcher(pattern).region(at, pattern.length());
      if (!repeat.lookingAt()) {
        return at < pattern.length() && "?*{".indexOf(pattern.charAt(at)) >= 0 ? 0 : 1;
      }
      // What is repeated again may be nothing.
      boolean once =
          repeat.end() == pattern.length() || "*+{".indexOf(pattern.charAt(repeat.end())) < 0;
      return once ? Integer.parseInt(repeat.group(1)) : 0;
    }

    private boolean skipRepeats() {
      int before = at;
      while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
        at = pattern.charAt(at) == '{' ? Math.max(at, pattern.indexOf('}', at)) + 1 : at + 1;
      }
      return at > before;
    }

    private static Needed words(CharSequence word) {
      return word.length() < SHORTEST
          ? NOTHING
          : new Needed(Set.of(word.toString().toLowerCase(Locale.ROOT)), 0);
    }
  }
}
