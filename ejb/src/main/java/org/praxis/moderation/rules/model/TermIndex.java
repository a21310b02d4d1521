package org.praxis.moderation.rules.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.praxis.platform.content.TextLanguage;

/**
 * All words that a place's rules look for. A text is gone through once, and each of its words is
 * looked up: how many are looked for makes no difference.
 */
final class TermIndex {
  /** Under the first piece of a term: what has to follow it. */
  private record Entry(Term term, String[] rest) {}

  private final Map<Folded.Way, Map<String, List<Entry>>> byFirst = new EnumMap<>(Folded.Way.class);
  private boolean languages;

  void add(Term term) {
    String language = term.edition().settings().language();
    languages |= language != null;
    boolean german = TextLanguage.GERMAN.code().equals(language);
    add(term, german ? Folded.Way.WRITTEN_GERMAN : Folded.Way.WRITTEN);
    add(term, german ? Folded.Way.LOOKS_GERMAN : Folded.Way.LOOKS);
  }

  private void add(Term term, Folded.Way way) {
    List<String> pieces =
        Term.pieces(Folded.of(term.text(), way).text).stream().map(Term.Piece::text).toList();
    if (!pieces.isEmpty()) {
      byFirst
          .computeIfAbsent(way, first -> new HashMap<>())
          .computeIfAbsent(pieces.get(0), first -> new ArrayList<>(1))
          .add(new Entry(term, pieces.subList(1, pieces.size()).toArray(String[]::new)));
    }
  }

  /** Tells each place at which a term stands, by where it begins and ends in the text. */
  void find(ScreenedText text, BiConsumer<Term, int[]> found) {
    Optional<TextLanguage> language = languages ? text.language() : Optional.empty();
    byFirst.forEach(
        (way, terms) -> {
          // In letters of a keyboard nothing looks like what it is not.
          if (!way.isByLooks()) {
            find(text.words(way), terms, language, found);
          } else if (!text.isPlain()) {
            find(
                text.words(way),
                terms,
                language,
                (term, at) -> {
                  if (!text.isPlain(at[0], at[1])) {
                    found.accept(term, at);
                  }
                });
          }
        });
  }

  private static void find(
      ScreenedText.Words words,
      Map<String, List<Entry>> terms,
      Optional<TextLanguage> language,
      BiConsumer<Term, int[]> found) {
    Folded folded = words.folded();
    List<Term.Piece> pieces = words.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      for (Entry entry : terms.getOrDefault(pieces.get(i).text(), List.of())) {
        if (follows(entry.rest(), pieces, i + 1) && isIn(language, entry.term())) {
          int last = i + entry.rest().length;
          found.accept(
              entry.term(),
              new int[] {folded.start(pieces.get(i).from()), folded.end(pieces.get(last).to())});
        }
      }
    }
  }

  private static boolean follows(String[] rest, List<Term.Piece> pieces, int at) {
    if (at + rest.length > pieces.size()) {
      return false;
    }
    for (int k = 0; k < rest.length; k++) {
      if (!pieces.get(at + k).text().equals(rest[k])) {
        return false;
      }
    }
    return true;
  }

  // A text that does not say its language could be in any.
  private static boolean isIn(Optional<TextLanguage> language, Term term) {
    String wanted = term.edition().settings().language();
    return wanted == null || language.isEmpty() || language.get().code().equals(wanted);
  }
}
