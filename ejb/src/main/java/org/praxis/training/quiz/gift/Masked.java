package org.praxis.training.quiz.gift;

import java.util.Arrays;

/**
 * The file with comments blanked and each escaped sign in disguise, every character where it stood:
 * so that a sign that is found is meant as one, and its place is the place in the file.
 */
final class Masked {
  private static final String ESCAPED = "~=#{}:\\n";
  private static final char ESCAPE = '\uE000';
  private static final char FIRST = '\uE001';

  private final String text;
  private final int[] lines;

  Masked(String file) {
    String plain = file.replace("\r\n", "\n").replace('\r', '\n');
    char[] signs = (plain.startsWith("\uFEFF") ? " " + plain.substring(1) : plain).toCharArray();
    for (int i = 0; i < signs.length; i++) {
      // Nobody's text has these, or they would come out as what they stand for.
      if (signs[i] >= ESCAPE && signs[i] <= FIRST + ESCAPED.length()) {
        signs[i] = '\uFFFD';
      }
    }
    int[] starts = new int[signs.length + 1];
    int count = 0;
    for (int i = 0; i <= signs.length; i++) {
      if (i == 0 || signs[i - 1] == '\n') {
        starts[count++] = i;
        blankIfComment(signs, i);
      }
    }
    for (int i = 0; i + 1 < signs.length; i++) {
      int place = signs[i] == '\\' ? ESCAPED.indexOf(signs[i + 1]) : -1;
      if (place >= 0) {
        signs[i++] = ESCAPE;
        signs[i] = (char) (FIRST + place);
      }
    }
    this.text = new String(signs);
    this.lines = Arrays.copyOf(starts, count);
  }

  // Not a space but a sign of its own: a line of comment parts no question from the next.
  private static final char COMMENT = '\uE000' + 20;

  private static void blankIfComment(char[] signs, int start) {
    int at = start;
    while (at < signs.length && (signs[at] == ' ' || signs[at] == '\t')) {
      at++;
    }
    if (at + 1 < signs.length && signs[at] == '/' && signs[at + 1] == '/') {
      for (int i = start; i < signs.length && signs[i] != '\n'; i++) {
        signs[i] = COMMENT;
      }
    }
  }

  String text() {
    return text;
  }

  int line(int at) {
    int found = Arrays.binarySearch(lines, at);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int at) {
    return at - lines[line(at) - 1] + 1;
  }

  static boolean isBlank(char sign) {
    return sign == COMMENT || Character.isWhitespace(sign);
  }

  /**
   * What stands there, without disguise, comments and space around it and around its lines, which
   * are indented to be read in the file.
   */
  String plain(int from, int to) {
    StringBuilder plain = new StringBuilder();
    for (int i = from; i < to; i++) {
      char sign = text.charAt(i);
      if (sign == ESCAPE) {
        char escaped = ESCAPED.charAt(text.charAt(++i) - FIRST);
        plain.append(escaped == 'n' ? '\n' : escaped);
      } else if (sign == '\n') {
        trimEnd(plain);
        plain.append('\n');
        i = skip(i + 1, to) - 1;
      } else if (sign != COMMENT) {
        plain.append(sign);
      }
    }
    return plain.toString().strip();
  }

  private static void trimEnd(StringBuilder text) {
    while (!text.isEmpty() && " \t".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text.setLength(text.length() - 1);
    }
  }

  /** Place of the first sign that is not blank; the end when all are. */
  int skip(int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where that stands first between the two, or -1. */
  int find(String what, int from, int to) {
    int at = text.indexOf(what, from);
    return at < 0 || at + what.length() > to ? -1 : at;
  }

  int findLast(String what, int from, int to) {
    int at = text.lastIndexOf(what, to - what.length());
    return at < from ? -1 : at;
  }
}
