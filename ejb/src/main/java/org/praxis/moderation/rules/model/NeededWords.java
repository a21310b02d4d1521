package org.praxis.moderation.rules.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a pattern for words of which a text has to have one, or the pattern is not in it: of {@code
 * \b(salary|wages) of \w+} these are "salary" and "wages". What it does not know ends a word, so it
 * never asks for more than the pattern does. The syntax is RE2's, of a pattern that compiles.
 */
final class NeededWords {
  private static final int SHORTEST = 2;

  private final String pattern;
  private int at;

  private NeededWords(String pattern) {
    this.pattern = pattern;
  }

  /** In small letters; nothing where the pattern does not tell. */
  static Optional<Set<String>> of(String pattern) {
    // A quotation turns signs into letters, and in other modes spaces may mean nothing.
    return pattern.contains("\\Q") ? Optional.empty() : new NeededWords(pattern).alternatives();
  }

  // Of each alternative one, or there is none.
  private Optional<Set<String>> alternatives() {
    Set<String> all = new HashSet<>();
    boolean known = true;
    while (true) {
      Optional<Set<String>> one = sequence();
      known &= one.isPresent();
      one.ifPresent(all::addAll);
      if (at >= pattern.length() || pattern.charAt(at) != '|') {
        return known ? Optional.of(all) : Optional.empty();
      }
      at++;
    }
  }

  private Optional<Set<String>> sequence() {
    Set<String> best = null;
    StringBuilder word = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      char sign = pattern.charAt(at);
      Character letter = null;
      Optional<Set<String>> inside = Optional.empty();
      if (sign == '(') {
        inside = group();
      } else if (sign == '[') {
        skipClass();
      } else if (sign == '\\') {
        letter = escaped();
      } else {
        at++;
        letter = ".^$*+?{}".indexOf(sign) < 0 && sign < 0x80 ? sign : null;
      }
      boolean optional = isOptional();
      boolean repeated = skipRepeats();
      if (letter != null && !optional) {
        word.append(letter.charValue());
      }
      if (letter == null || optional || repeated) {
        best = better(best, word);
        word.setLength(0);
        best = optional ? best : better(best, inside.orElse(null));
      }
    }
    return Optional.ofNullable(better(best, word));
  }

  private Optional<Set<String>> group() {
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
    Optional<Set<String>> inside = alternatives();
    at++;
    return inside;
  }

  private void skipClass() {
    at++;
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

  private boolean isOptional() {
    return pattern.startsWith("?", at)
        || pattern.startsWith("*", at)
        || pattern.startsWith("{0", at);
  }

  private boolean skipRepeats() {
    int before = at;
    while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
      at = pattern.charAt(at) == '{' ? Math.max(at, pattern.indexOf('}', at)) + 1 : at + 1;
    }
    return at > before;
  }

  private static Set<String> better(Set<String> best, CharSequence word) {
    return word.length() < SHORTEST
        ? best
        : better(best, Set.of(word.toString().toLowerCase(Locale.ROOT)));
  }

  // The one whose shortest word is longest leaves the fewest texts.
  private static Set<String> better(Set<String> one, Set<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return shortest(other) > shortest(one) ? other : one;
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }
}
