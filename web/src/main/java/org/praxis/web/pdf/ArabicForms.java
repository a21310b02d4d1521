package org.praxis.web.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they join their neighbours: by Unicode's presentation forms, which the font
 * has. What each of them is the form of is told by Unicode itself, through its name and its
 * compatibility decomposition.
 */
final class ArabicForms {
  private static final char TATWEEL = '\u0640';

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  // By form and what it is the form of: one letter, or lam with alef.
  private static final Map<String, Character> FORMS = new HashMap<>();

  static {
    take('\uFB50', '\uFBFF');
    take('\uFE80', '\uFEFC');
  }

  private ArabicForms() {}

  private static void take(char from, char to) {
    for (char c = from; c <= to; c++) {
      String name = Character.getName(c);
      if (name == null) {
        continue;
      }
      for (Form form : Form.values()) {
        if (name.endsWith(form + " FORM")) {
          FORMS.putIfAbsent(
              form + Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), c);
        }
      }
    }
  }

  /** The same text in the same order, its letters in the forms in which they stand. */
  static String shape(String text) {
    StringBuilder shaped = new StringBuilder(text.length());
    boolean joined = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        shaped.append(c);
        continue;
      }
      String letter = String.valueOf(c);
      // Lam and alef are written as one.
      if (i + 1 < text.length() && has(Form.ISOLATED, text.substring(i, i + 2))) {
        letter = text.substring(i, i + 2);
        i++;
      }
      boolean before = joined && (has(Form.FINAL, letter) || c == TATWEEL);
      boolean after = joinsOn(letter) && joinsBack(next(text, i));
      Form form = form(before, after);
      Character found = FORMS.get(form + letter);
      if (found != null) {
        shaped.append(found.charValue());
      } else {
        shaped.append(letter);
      }
      joined = joinsOn(letter);
    }
    return shaped.toString();
  }

  private static Form form(boolean before, boolean after) {
    if (before) {
      return after ? Form.MEDIAL : Form.FINAL;
    }
    return after ? Form.INITIAL : Form.ISOLATED;
  }

  private static boolean joinsOn(String letter) {
    return has(Form.INITIAL, letter) || letter.charAt(0) == TATWEEL;
  }

  private static boolean joinsBack(char letter) {
    return has(Form.FINAL, String.valueOf(letter)) || letter == TATWEEL;
  }

  private static boolean has(Form form, String letter) {
    return FORMS.containsKey(form + letter);
  }

  private static char next(String text, int at) {
    int i = at + 1;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : ' ';
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
