package org.praxis.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text as it may be stored and shown. */
final class PlainText {
  static final int LONGEST = 200;

  private static final int EXCERPT = 60;

  // What steers a terminal (and NUL, which no database takes), ends lines, or turns the direction
  // of text around. Joiners stay: names in Persian and in Hindi need them.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

  private PlainText() {}

  /**
   * @return nothing when that is no valid UTF-8; what it was meant to be, nobody can say
   */
  static Optional<String> decoded(byte[] value) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean isClean(String text) {
    return !STEERING.matcher(text).find();
  }

  static String cleaned(String text) {
    return STEERING.matcher(text).replaceAll(" ").strip();
  }

  /** At most {@link #LONGEST}, and no half of a sign. */
  static String cut(String text) {
    return cut(text, LONGEST);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }

  /**
   * The beginning of what cannot be shown: whatever steers as its number, other bytes as theirs.
   */
  static String excerpt(byte[] value) {
    return cut(decoded(value).map(PlainText::numbered).orElseGet(() -> bytes(value)), EXCERPT);
  }

  static String excerpt(String text) {
    return cut(numbered(text), EXCERPT);
  }

  private static String numbered(String text) {
    return STEERING
        .matcher(cut(text, EXCERPT))
        .replaceAll(
            found ->
                found
                    .group()
                    .chars()
                    .mapToObj(sign -> String.format("\\\\u%04x", sign))
                    .reduce("", String::concat));
  }

  private static String bytes(byte[] value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length && i < EXCERPT; i++) {
      int one = value[i] & 0xff;
      text.append(one >= 0x20 && one < 0x7f ? (char) one : String.format("\\x%02x", one));
    }
    return text.toString();
  }
}
