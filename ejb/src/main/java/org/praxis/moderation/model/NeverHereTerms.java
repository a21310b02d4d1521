package org.praxis.moderation.model;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Draft;
import org.praxis.moderation.HoldReason;

/**
 * Words that a "never here" clause names: whole words, whatever their case, also with invisible
 * characters in between.
 */
class NeverHereTerms implements Check {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");

  @Override
  public List<HoldReason> screen(Draft draft, AuthorStanding author, Charter charter) {
    String text = fold(draft.text());
    return charter.clauses().stream()
        .flatMap(
            clause ->
                clause.terms().stream()
                    .sorted()
                    .filter(term -> contains(text, term))
                    .map(term -> HoldReason.term(clause.number(), term)))
        .toList();
  }

  private static boolean contains(String foldedText, String term) {
    String words = Pattern.quote(fold(term)).replace(" ", "\\E[\\s\\p{Pd}_]+\\Q");
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])")
        .matcher(foldedText)
        .find();
  }

  // Compatibility forms become plain letters, accents and joiners go: "ＳＡＬＡＲＹ" and "sa\u200Blary"
  // are "salary".
  private static String fold(String text) {
    return INVISIBLE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
