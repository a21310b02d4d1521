package org.praxis.platform.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * A language in which texts are compared by more than their letters. It is told by the small words
 * that no sentence does without: of two languages they say it after a line or two, and a text that
 * has none is compared in both.
 */
public enum TextLanguage {
  ENGLISH("en"),
  GERMAN("de");

  private static final Set<String> SMALL_ENGLISH =
      Stream.concat(
              words(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET),
              Stream.of(
                  "i", "you", "he", "we", "my", "your", "from", "have", "has", "can", "do", "does",
                  "how", "what", "which", "would", "should", "about", "when", "where", "our", "who",
                  "why", "them", "been", "could", "any", "some", "all", "get", "out", "one"))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> SMALL_GERMAN =
      words(GermanAnalyzer.getDefaultStopSet()).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> BOTH =
      SMALL_ENGLISH.stream().filter(SMALL_GERMAN::contains).collect(Collectors.toUnmodifiableSet());

  /** So much of a text says what the rest is. */
  private static final int ENOUGH = 4_000;

  private final String code;

  TextLanguage(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The language of a text; empty where its words do not say it. */
  public static Optional<TextLanguage> of(String text) {
    int english = 0;
    int german = 0;
    String[] words =
        BETWEEN.split(text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase(Locale.ROOT));
    for (String word : words) {
      if (BOTH.contains(word)) {
        continue;
      }
      english += SMALL_ENGLISH.contains(word) ? 1 : 0;
      german += SMALL_GERMAN.contains(word) || UMLAUT.matcher(word).find() ? 1 : 0;
    }
    if (english == german) {
      return Optional.empty();
    }
    return Optional.of(english > german ? ENGLISH : GERMAN);
  }

  /** Whether it says nothing by itself, in whichever language. */
  public static boolean isSmall(String word) {
    return SMALL_ENGLISH.contains(word) || SMALL_GERMAN.contains(word);
  }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]++");
  private static final Pattern UMLAUT = Pattern.compile("[äöüß]");

  private static Stream<String> words(CharArraySet set) {
    return Arrays.stream(set.toArray()).map(word -> new String((char[]) word));
  }
}
