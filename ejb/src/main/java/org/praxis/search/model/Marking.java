package org.praxis.search.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.praxis.search.view.Piece;

/**
 * Marks in a text what somebody looked for, and finds the passage that says most of it. It marks
 * the text as it is now and not as an index had it.
 */
public final class Marking {
  private static final int PASSAGE = 260;
  private static final int LEAD = 60;
  private static final String LEFT_OUT = "…";
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final List<Analyzer> LANGUAGES =
      List.of(new EnglishAnalyzer(), new GermanAnalyzer());

  private final List<String> wanted;
  private final List<Set<String>> stems;
  private final int typos;
  private final List<String> begun;
  private final boolean[] initials = new boolean[0x80];
  private final Map<String, Integer> known = new HashMap<>();

  /**
   * @param typos how many letters may be wrong in words that are marked too
   * @param begun of the words those for which others that begin so are marked too
   */
  public Marking(Words words, int typos, Collection<String> begun) {
    this.wanted =
        words.wanted().stream()
            .filter(term -> !term.small())
            .flatMap(term -> term.words().stream())
            .map(Marking::folded)
            .distinct()
            .toList();
    this.stems =
        wanted.stream()
            .map(
                word ->
                    LANGUAGES.stream()
                        .flatMap(language -> stem(language, word))
                        .collect(Collectors.toSet()))
            .toList();
    this.typos = typos;
    this.begun = begun.stream().map(Marking::folded).toList();
    wanted.stream()
        .map(word -> word.charAt(0))
        .filter(initial -> initial < 0x80)
        .forEach(
            initial -> {
              initials[initial] = true;
              initials[Character.toUpperCase(initial)] = true;
            });
  }

  /** The whole text, with what was looked for marked. */
  public List<Piece> all(String text) {
    return pieces(text, spots(text, false), 0, text.length());
  }

  /** The passage that says most of what was looked for; the beginning where none does. */
  public List<Piece> passage(String text) {
    List<Spot> spots = spots(text, true);
    int from = begin(text, spots);
    int to = end(text, from);
    List<Piece> pieces = new ArrayList<>();
    if (from > 0) {
      pieces.add(new Piece(LEFT_OUT, false));
    }
    pieces.addAll(pieces(text, spots, from, to));
    if (to < text.length()) {
      pieces.add(new Piece(LEFT_OUT, false));
    }
    return pieces;
  }

  /** A word that is marked, and which of the wanted ones it is. */
  private record Spot(int from, int to, int which) {}

  // Of fifteen pages no more is looked at than until a passage says everything.
  private List<Spot> spots(String text, boolean ofOnePassage) {
    List<Spot> spots = new ArrayList<>();
    int length = text.length();
    int[] last = new int[wanted.size()];
    Arrays.fill(last, -PASSAGE);
    int at = 0;
    while (at < length) {
      int from = at;
      while (at < text.length() && isOfWord(text.codePointAt(at))) {
        at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
      }
      if (at == from) {
        at++;
      } else if (mayBegin(text.charAt(from))) {
        int which = known.computeIfAbsent(text.substring(from, at), this::which);
        if (which >= 0) {
          spots.add(new Spot(from, at, which));
          last[which] = from;
          if (ofOnePassage && IntStream.of(last).min().orElse(0) > at - PASSAGE + LEAD) {
            length = Math.min(length, from + PASSAGE);
          }
        }
      }
    }
    return spots;
  }

  // As in Words: whatever is no letter, digit or mark is between words.
  private static boolean isOfWord(int character) {
    if (character < 0x80) {
      return character >= 'a' && character <= 'z'
          || character >= '0' && character <= '9'
          || character >= 'A' && character <= 'Z';
    }
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  // Most words are none that anybody looked for, and their first letter says so.
  private boolean mayBegin(char first) {
    return first >= 0x80 || initials[first];
  }

  private int which(String word) {
    String plain = folded(word);
    if (wanted.stream().noneMatch(each -> plain.startsWith(each.substring(0, 1)))) {
      return -1;
    }
    int same = wanted.indexOf(plain);
    if (same >= 0) {
      return same;
    }
    if (wanted.stream().noneMatch(each -> isAlikeAtFirst(each, plain))) {
      return alike(plain);
    }
    Set<String> stemmed =
        LANGUAGES.stream().flatMap(language -> stem(language, plain)).collect(Collectors.toSet());
    for (int i = 0; i < wanted.size(); i++) {
      if (stems.get(i).stream().anyMatch(stemmed::contains)) {
        return i;
      }
    }
    return alike(plain);
  }

  // Words of one stem begin alike, and stemming every word of a text would take long.
  private static boolean isAlikeAtFirst(String one, String other) {
    int length = Math.min(3, Math.min(one.length(), other.length()));
    return one.regionMatches(0, other, 0, length);
  }

  private int alike(String plain) {
    for (String beginning : begun) {
      if (plain.startsWith(beginning)) {
        return wanted.indexOf(beginning);
      }
    }
    for (int i = 0; typos > 0 && i < wanted.size(); i++) {
      if (isWithin(wanted.get(i), plain, Math.min(typos, Words.typos(wanted.get(i))))) {
        return i;
      }
    }
    return -1;
  }

  private static Stream<String> stem(Analyzer language, String word) {
    try (TokenStream tokens = language.tokenStream("", word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      List<String> stems = new ArrayList<>();
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
      return stems.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without case and accents. */
  public static String folded(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    return ACCENT
        .matcher(
            Normalizer.normalize(
                word.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD))
        .replaceAll("");
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether one becomes the other by so many letters that are wrong, missing or too many. */
  static boolean isWithin(String one, String other, int most) {
    if (most == 0 || Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()] <= most;
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean exchanged =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }

  private static int begin(String text, List<Spot> spots) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < spots.size(); i++) {
      int start = spots.get(i).from();
      Set<Integer> distinct = new HashSet<>();
      int count = 0;
      for (int j = i; j < spots.size() && spots.get(j).to() <= start + PASSAGE - LEAD; j++) {
        distinct.add(spots.get(j).which());
        count++;
      }
      int worth = distinct.size() * 100 + Math.min(count, 99);
      if (worth > most) {
        most = worth;
        best = start;
      }
    }
    if (best <= PASSAGE / 2) {
      return 0;
    }
    int space = text.lastIndexOf(' ', best - LEAD);
    return space < best - 2 * LEAD ? best : space + 1;
  }

  private static int end(String text, int from) {
    if (from + PASSAGE >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', from + PASSAGE);
    return space <= from
        ? text.offsetByCodePoints(from, text.codePointCount(from, from + PASSAGE))
        : space;
  }

  private static List<Piece> pieces(String text, List<Spot> spots, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Spot spot : spots) {
      if (spot.from() < at || spot.to() > to) {
        continue;
      }
      if (spot.from() > at) {
        pieces.add(new Piece(text.substring(at, spot.from()), false));
      }
      pieces.add(new Piece(text.substring(spot.from(), spot.to()), true));
      at = spot.to();
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    return pieces;
  }
}
