package org.praxis.search.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.TextLanguage;

/**
 * What somebody typed to find something: words, words that stand together, and words that may not
 * be there.
 *
 * @param wanted each a word, or several that stand together
 * @param unwanted the same, of what has a minus before it
 */
public record Words(List<Term> wanted, List<Term> unwanted) {
  /**
   * Letters and digits make words, in what is looked for as in what is looked through. A mark is of
   * the letter before it, and after anything else of what is between words, as in an emoji.
   */
  public static final Pattern BETWEEN;

  static {
    String signs = "(?:[^\\p{L}\\p{N}\\p{M}]++\\p{M}*+)";
    BETWEEN = Pattern.compile("^\\p{M}++" + signs + "*+|" + signs + "++");
  }

  /** So many letters of any word may be wrong. */
  public static final int MOST_TYPOS = 2;

  /** Shorter ones begin too many words. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Who types more has pasted something, and each word costs. */
  static final int MOST = 16;

  private static final int LONGEST = 300;
  private static final Pattern PART =
      Pattern.compile("(?<minus>(?<!\\S)-)?(?:\"(?<quoted>[^\"]*)\"?|(?<plain>[^\\s\"]+))");

  public Words {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /**
   * One word, or several that stand together.
   *
   * @param quoted whether somebody wants it just so
   * @param small whether it says nothing by itself: such a word helps, and need not be there
   */
  public record Term(List<String> words, boolean quoted, boolean small) {
    public Term {
      words = List.copyOf(words);
    }

    public boolean isPhrase() {
      return words.size() > 1;
    }

    public String text() {
      return String.join(" ", words);
    }
  }

  public static Words of(String typed) {
    List<Term> wanted = new ArrayList<>();
    List<Term> unwanted = new ArrayList<>();
    String line = Normalizer.normalize(Markup.line(typed), Normalizer.Form.NFC);
    Matcher parts = PART.matcher(line.substring(0, Math.min(line.length(), LONGEST)));
    int words = 0;
    while (parts.find() && words < MOST) {
      String part = parts.group("quoted") == null ? parts.group("plain") : parts.group("quoted");
      List<String> together =
          BETWEEN
              .splitAsStream(part.toLowerCase(Locale.ROOT))
              .filter(word -> !Marking.folded(word).isEmpty())
              .limit(MOST - (long) words)
              .toList();
      if (!together.isEmpty()) {
        boolean small = together.size() == 1 && TextLanguage.isSmall(together.get(0));
        (parts.group("minus") == null ? wanted : unwanted)
            .add(new Term(together, parts.group("quoted") != null, small));
        words += together.size();
      }
    }
    // Where there is nothing but small words, they are what is looked for.
    if (wanted.stream().allMatch(Term::small)) {
      wanted = wanted.stream().map(term -> new Term(term.words(), term.quoted(), false)).toList();
    }
    return new Words(wanted, unwanted);
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** All that is wanted, one word after the other. */
  public List<String> all() {
    return wanted.stream().flatMap(term -> term.words().stream()).toList();
  }

  /** Whether a word says enough to find what begins so. */
  public static boolean mayBegin(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_BEGINNING;
  }

  /** How many letters of a word may be wrong. */
  public static int typos(String word) {
    if (word.length() < 5 || word.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    return word.length() < 8 ? 1 : MOST_TYPOS;
  }
}
