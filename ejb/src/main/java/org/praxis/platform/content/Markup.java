package org.praxis.platform.content;

import java.util.Set;
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
  // Letters and signs by their type, and nothing to the eye: Hangul fillers and the empty Braille
  // cell.
  private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);
  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");

  public Markup {
    if (isSuspect(source)) { // as every text with a carriage return is
      source = clean(source.replace("\r\n", "\n").replace('\r', '\n'));
    }
    source = source.strip();
  }

  /** One line without what no keyboard types: for titles and names. */
  public static String line(String text) {
    return clean(text.replaceAll("\\s+", " ")).strip();
  }

  /**
   * Whether a reader would see anything: a text of zero-width characters says as little as none.
   */
  public static boolean isVisible(String text) {
    return text != null && clean(text).codePoints().anyMatch(Markup::isVisible);
  }

  private static boolean isVisible(int character) {
    if (BLANK.contains(character)) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  // Whatever the patterns would take out, and the pairs of which they leave both halves.
  private static boolean isSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 0x20 && character < 0x7F) {
        continue; // nearly all of nearly every text
      }
      if (character < 0x20 && character != '\n' && character != '\t'
          || character >= 0x7F && character < 0xA0
          || character >= 0x202A && character <= 0x202E
          || character >= 0x2066 && character <= 0x2069
          || Character.isSurrogate(character)
          || character == 0xFEFF) {
        return true;
      }
    }
    return false;
  }

  private static String clean(String text) {
    if (!isSuspect(text)) {
      return text; // Nearly every text, and often long: it is looked through once, and not copied.
    }
    return LONE_SURROGATE.matcher(UNTYPEABLE.matcher(text).replaceAll("")).replaceAll("");
  }
}
