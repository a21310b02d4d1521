package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long text by its headings, each with an address within the page that stays the same as long as
 * the heading does.
 *
 * @param html safe to be shown as it is; for one text a page
 */
public record Outline(String html, List<Entry> entries) {
  // What the sanitizer lets through: headings without attributes, never one within another.
  private static final Pattern HEADING = Pattern.compile("<h([3-6])>(.*?)</h\\1>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#?[a-zA-Z0-9]+);");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 60;

  public Outline {
    entries = List.copyOf(entries);
  }

  /**
   * @param level from 1
   * @param anchor the name of its place in the page
   */
  public record Entry(int level, String title, String anchor) {}

  /**
   * @param html as {@link Rendering} made it
   */
  public static Outline of(String html) {
    List<Entry> entries = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    StringBuilder marked = new StringBuilder();
    Matcher heading = HEADING.matcher(html);
    while (heading.find()) {
      String title = Markup.line(plain(heading.group(2)));
      String anchor = anchor(title, taken);
      int level = Integer.parseInt(heading.group(1)) - 2;
      if (!title.isEmpty()) {
        entries.add(new Entry(level, title, anchor));
      }
      heading.appendReplacement(
          marked,
          Matcher.quoteReplacement(
              "<h%1$s id=\"%2$s\">%3$s</h%1$s>"
                  .formatted(heading.group(1), anchor, heading.group(2))));
    }
    heading.appendTail(marked);
    return new Outline(marked.toString(), entries);
  }

  // Begins with a word of its own, so that no heading takes the place of something else in a page.
  private static String anchor(String title, Set<String> taken) {
    String words = NO_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
    String name = "s-" + words.replaceAll("^-|-$", "");
    String shortened =
        name.codePointCount(0, name.length()) <= LONGEST
            ? name
            : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    String anchor = shortened;
    for (int again = 2; !taken.add(anchor); again++) {
      anchor = shortened + "-" + again;
    }
    return anchor;
  }

  private static String plain(String html) {
    return ENTITY.matcher(TAG.matcher(html).replaceAll("")).replaceAll(Outline::character);
  }

  private static String character(java.util.regex.MatchResult entity) {
    String name = entity.group(1);
    String character =
        switch (name) {
          case "amp" -> "&";
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot" -> "\"";
          case "nbsp" -> " ";
          default -> name.matches("#\\d{1,7}") ? codePoint(name) : entity.group();
        };
    return Matcher.quoteReplacement(character);
  }

  private static String codePoint(String name) {
    int number = Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(number) ? Character.toString(number) : "";
  }
}
