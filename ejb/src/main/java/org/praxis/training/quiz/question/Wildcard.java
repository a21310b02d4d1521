package org.praxis.training.quiz.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in which {@code *} stands for any text or none, as in GIFT; {@code \*} is the asterisk
 * itself. Takes time by the product of the lengths at most, whatever the pattern.
 */
final class Wildcard {
  private Wildcard() {}

  static boolean matches(String pattern, String text) {
    List<Integer> signs = signs(pattern);
    int at = 0;
    int sign = 0;
    int star = -1;
    int mark = 0;
    while (at < text.length()) {
      if (sign < signs.size() && signs.get(sign) == ANY) {
        star = sign++;
        mark = at;
      } else if (sign < signs.size() && signs.get(sign) == text.charAt(at)) {
        sign++;
        at++;
      } else if (star >= 0) {
        sign = star + 1;
        at = ++mark;
      } else {
        return false;
      }
    }
    return signs.subList(sign, signs.size()).stream().allMatch(left -> left == ANY);
  }

  /** A text that matches. */
  static String example(String pattern) {
    StringBuilder text = new StringBuilder();
    signs(pattern).forEach(sign -> text.append(sign == ANY ? 'x' : (char) (int) sign));
    return text.toString();
  }

  /** The pattern for people to read. */
  static String shown(String pattern) {
    StringBuilder text = new StringBuilder();
    signs(pattern).forEach(sign -> text.append(sign == ANY ? '…' : (char) (int) sign));
    return text.toString();
  }

  private static final int ANY = -1;

  private static List<Integer> signs(String pattern) {
    List<Integer> signs = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      if (sign == '\\' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
        signs.add((int) '*');
        i++;
      } else {
        signs.add(sign == '*' ? ANY : sign);
      }
    }
    return signs;
  }
}
