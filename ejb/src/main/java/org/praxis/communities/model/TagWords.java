package org.praxis.communities.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** Free words as tags: the same word, however it is typed, is the same tag. */
public final class TagWords {
  /** Most that a topic has. */
  public static final int MOST = 5;

  private static final int LONGEST = 40;
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s_/\\\\-]+");
  // C++, C# and .NET are words.
  private static final Pattern NOTHING_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#.-]");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final Pattern NOTHING_SAID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#.-]");
  private static final Pattern EDGES_SAID = Pattern.compile("^[\\p{M}-]+|-+$");
  // No language heaps more on a letter.
  private static final Pattern MANY_ACCENTS = Pattern.compile("(\\p{M}{3})\\p{M}+");

  private TagWords() {}

  /**
   * Without case and accents, with hyphens between its words; empty where nothing of a word is
   * left.
   */
  public static String normal(String typed) {
    String plain =
        ACCENT
            .matcher(
                Normalizer.normalize(
                    Markup.line(typed).replace("ß", "ss").replace("ẞ", "ss"), Normalizer.Form.NFKD))
            .replaceAll("");
    String word =
        NOTHING_OF_A_WORD
            .matcher(BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
            .replaceAll("");
    String trimmed = EDGES.matcher(word).replaceAll("");
    return trimmed.codePoints().anyMatch(Character::isLetterOrDigit) ? trimmed : "";
  }

  /**
   * The same as people read it: without case, and with its accents. It is the same tag as what was
   * typed, whatever was.
   */
  public static String said(String typed) {
    String whole =
        Normalizer.normalize(Markup.line(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String word = NOTHING_SAID.matcher(BETWEEN.matcher(whole).replaceAll("-")).replaceAll("");
    String said = MANY_ACCENTS.matcher(EDGES_SAID.matcher(word).replaceAll("")).replaceAll("$1");
    String tag = normal(typed);
    return said.length() <= LONGEST && normal(said).equals(tag) ? said : tag;
  }

  /**
   * Tags as the database lists them.
   *
   * @param said null for none
   */
  public static List<String> listed(String said) {
    return said == null ? List.of() : List.of(said.split(","));
  }

  /**
   * How each of the tags that somebody means was typed first.
   *
   * @param synonyms words that mean another tag, and so say nothing of how it is written
   */
  public static Map<String, String> spellings(List<String> typed, Map<String, String> synonyms) {
    Map<String, String> spellings = new TreeMap<>();
    typed.stream()
        .filter(Objects::nonNull)
        .filter(word -> !normal(word).isEmpty() && !synonyms.containsKey(normal(word)))
        .forEach(word -> spellings.putIfAbsent(normal(word), said(word)));
    return spellings;
  }

  /**
   * The tags that somebody means, each once, in their order.
   *
   * @param synonyms from a word to the tag that stands for it here
   * @throws InvalidInput of more than {@value #MOST}, and of one that is too long
   */
  public static List<String> of(List<String> typed, Map<String, String> synonyms) {
    List<String> tags =
        typed.stream()
            .filter(Objects::nonNull)
            .map(TagWords::normal)
            .filter(word -> !word.isEmpty())
            .map(word -> synonyms.getOrDefault(word, word))
            .distinct()
            .toList();
    if (tags.size() > MOST) {
      throw new InvalidInput("tags", "communities.tags.tooMany", MOST);
    }
    if (tags.stream().anyMatch(tag -> tag.length() > LONGEST)) {
      throw new InvalidInput("tags", "communities.tags.tooLong", LONGEST);
    }
    return tags;
  }
}
