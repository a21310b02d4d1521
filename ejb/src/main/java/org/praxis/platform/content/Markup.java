package org.praxis.platform.content;

import java.util.regex.Pattern;

/**
 * Text as a person wrote it, in Markdown; {@link Rendering} turns it into safe HTML on the way out.
 */
public record Markup(String source) {
  /** Most characters that one contribution may have; about fifteen printed pages. */
  public static final int LONGEST = 30_000;

  // Characters that no keyboard types: PostgreSQL refuses NUL, and direction overrides make text
  // lie.
  private static final Pattern UNTYPEABLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");

  public Markup {
    source = clean(source.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }

  /** One line without what no keyboard types: for titles and names. */
  public static String line(String text) {
    return clean(text.replaceAll("\\s+", " ")).strip();
  }

  private static String clean(String text) {
    return LONE_SURROGATE.matcher(UNTYPEABLE.matcher(text).replaceAll("")).replaceAll("");
  }
}
