package org.praxis.moderation.rules.model;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text as it is compared, with the way back to what was written: the character at i stands for
 * the original's characters from {@code from[i]} to {@code to[i]}.
 */
final class Folded {
  /** How letters become the same. Case, compatibility forms, accents and what is invisible go. */
  enum Way {
    /** By what they are: so a word in any script is itself in capitals, too. */
    WRITTEN(false, false),
    /** By what they look like to who reads Latin letters: a Cyrillic "а" is an "a". */
    LOOKS(true, false),
    /** The same for German words, whose umlauts are letters of their own: "schwül" has an "ue". */
    WRITTEN_GERMAN(false, true),
    LOOKS_GERMAN(true, true);

    private final boolean looks;
    private final boolean german;
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    Way(boolean looks, boolean german) {
      this.looks = looks;
      this.german = german;
    }

    boolean isByLooks() {
      return looks;
    }

    private String fold(int character) {
      return known.computeIfAbsent(character, this::folded);
    }

    private String folded(int character) {
      StringBuilder folded = new StringBuilder();
      Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
          .codePoints()
          .forEach(part -> folded.append(part(part, folded)));
      return folded.toString();
    }

    private String part(int part, CharSequence before) {
      if (german && part == UMLAUT) {
        return before.isEmpty() || isVowel(before.charAt(before.length() - 1)) ? "e" : "";
      }
      if (isUnseen(part)) {
        return "";
      }
      String same = UCharacter.foldCase(Character.toString(part), true);
      return looks && part >= ASCII ? Looks.latin(part, same) : same;
    }
  }

  private static final int ASCII = 0x80;
  private static final int UMLAUT = 0x308;

  final String text;
  private final int[] from;
  private final int[] to;

  private Folded(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  static Folded of(String original, Way way) {
    StringBuilder text = new StringBuilder(original.length());
    int[] from = new int[original.length() + 16];
    int[] to = new int[original.length() + 16];
    char before = 0;
    for (int i = 0; i < original.length(); ) {
      int character = original.codePointAt(i);
      int next = i + Character.charCount(character);
      if (character < ASCII) {
        before = lower((char) character);
        if (text.length() == from.length) {
          from = Arrays.copyOf(from, from.length * 2);
          to = Arrays.copyOf(to, to.length * 2);
        }
        from[text.length()] = i;
        to[text.length()] = next;
        text.append(before);
      } else {
        // A diaeresis that stands by itself is an umlaut on three letters only.
        boolean lone = character == UMLAUT && !isVowel(before);
        String folded = lone ? "" : way.fold(character);
        for (int k = 0; k < folded.length(); k++) {
          if (text.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
          }
          from[text.length()] = i;
          to[text.length()] = next;
          text.append(folded.charAt(k));
        }
        if (folded.isEmpty() && !text.isEmpty() && to[text.length() - 1] == i) {
          to[text.length() - 1] = next;
        }
        before = folded.isEmpty() ? before : folded.charAt(folded.length() - 1);
      }
      i = next;
    }
    return new Folded(text.toString(), from, to);
  }

  private static boolean isVowel(char letter) {
    return letter == 'a' || letter == 'o' || letter == 'u';
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 'a' - 'A') : ascii;
  }

  /** Where in the original that begins which stands at a place here. */
  int start(int begin) {
    return from[begin];
  }

  /** Where in the original that ends which ends before a place here. */
  int end(int end) {
    return to[end - 1];
  }

  /** Marks and joiners, and characters that are blank by their look. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default ->
          character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0;
    };
  }

  /**
   * Unicode's list of confusables (UTS 39), as far as a letter looks like a Latin one. Within the
   * Latin letters of a keyboard nothing is alike: by that list "modern" would be "modem".
   */
  private static final class Looks {
    private static final SpoofChecker LIST =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Map<String, String> LATIN = new HashMap<>();

    static {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        LATIN.put(LIST.getSkeleton(String.valueOf(Character.toUpperCase(letter))), letter + "");
      }
      for (char letter = 'a'; letter <= 'z'; letter++) {
        LATIN.put(LIST.getSkeleton(String.valueOf(letter)), letter + "");
      }
    }

    static String latin(int character, String otherwise) {
      String skeleton = LIST.getSkeleton(Character.toString(character));
      // What looks like a stroke is an I among capitals, and an l among small letters.
      if (skeleton.equals("l") && Character.isUpperCase(character)) {
        return "i";
      }
      String latin = LATIN.get(skeleton);
      if (latin == null) {
        // A small letter that looks like a small capital: "т" is a "t".
        String capital = LIST.getSkeleton(Character.toString(Character.toUpperCase(character)));
        latin = capital.equals("l") ? null : LATIN.get(capital);
      }
      return latin == null ? otherwise : latin;
    }
  }
}
