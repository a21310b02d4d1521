package org.praxis.moderation.rules.model;

import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.InvalidInput;

/**
 * A word that a rule looks for, or several that stand together.
 *
 * @param edition of the rule that looks for it
 * @param text as it is written in the rule
 */
record Term(RuleEdition edition, String text) {

  /**
   * A piece of a folded text: a word, or a sign. What is between words is none: a space, a hyphen
   * and an underline are the same.
   *
   * @param from where it begins in the folded text
   * @param to where it ends
   */
  record Piece(String text, int from, int to) {}

  /**
   * @throws InvalidInput for what has neither letter, digit nor sign
   */
  static void expectWords(List<String> terms) {
    for (String term : terms) {
      if (pieces(Folded.of(term, Folded.Way.WRITTEN).text).isEmpty()) {
        throw new InvalidInput("lookFor", "moderation.rule.term.empty", term);
      }
    }
  }

  static List<Piece> pieces(String folded) {
    List<Piece> pieces = new ArrayList<>(folded.length() / 5 + 1);
    int begin = -1;
    for (int i = 0; i < folded.length(); ) {
      int character = folded.codePointAt(i);
      int next = i + Character.charCount(character);
      if (Character.isLetterOrDigit(character)
          || Character.getType(character) == Character.LETTER_NUMBER) {
        begin = begin < 0 ? i : begin;
      } else {
        if (begin >= 0) {
          pieces.add(new Piece(folded.substring(begin, i), begin, i));
          begin = -1;
        }
        if (!isBetween(character)) {
          pieces.add(new Piece(folded.substring(i, next), i, next));
        }
      }
      i = next;
    }
    if (begin >= 0) {
      pieces.add(new Piece(folded.substring(begin), begin, folded.length()));
    }
    return pieces;
  }

  private static boolean isBetween(int character) {
    return character == '_'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }
}
