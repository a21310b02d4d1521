package org.praxis.moderation.rules.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.platform.content.TextLanguage;

/**
 * A text that is being looked through. Each way to read it is worked out when it is first asked
 * for, and once, however many rules, of the place and of the company, look through it.
 */
final class ScreenedText {
  /** A text as its words are compared. */
  record Words(Folded folded, List<Term.Piece> pieces) {
    private static Words of(String text, Folded.Way way) {
      Folded folded = Folded.of(text, way);
      return new Words(folded, Term.pieces(folded.text));
    }
  }

  private final String text;
  private final boolean plain;
  private final Map<Folded.Way, Words> words = new EnumMap<>(Folded.Way.class);
  private Optional<TextLanguage> language;
  private Seen seen;

  ScreenedText(String text) {
    this.text = text;
    this.plain = isPlain(text);
  }

  String text() {
    return text;
  }

  /** Whether all of it can be typed on an English keyboard. */
  boolean isPlain() {
    return plain;
  }

  boolean isPlain(int from, int to) {
    return plain || isPlain(text.substring(from, to));
  }

  Words words(Folded.Way way) {
    return words.computeIfAbsent(way, first -> Words.of(text, first));
  }

  /** Nothing where it does not tell. */
  Optional<TextLanguage> language() {
    if (language == null) {
      language = TextLanguage.of(text);
    }
    return language;
  }

  Seen seen() {
    if (seen == null) {
      seen = Seen.of(text);
    }
    return seen;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
