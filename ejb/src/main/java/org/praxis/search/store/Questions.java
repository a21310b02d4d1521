package org.praxis.search.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.praxis.platform.content.TextLanguage;
import org.praxis.search.model.Asked;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.Marking;
import org.praxis.search.model.Words;

/** Says in the index's terms what is asked. */
final class Questions {
  private static final float TITLE = 6;
  private static final float TAGS = 3;
  private static final float HEADING = 2;
  private static final float TEXT = 1;
  private static final float ABOUT = 0.2f;

  /** What a word in its language counts in a title beside the word as it is. */
  private static final float STEM = 0.7f;

  private static final float ALIKE = 0.06f;

  /** As a word that begins so counts the same wherever it is, it counts less than any whole one. */
  private static final float BEGUN = 0.01f;

  private static final float TOGETHER = 2;
  private static final int APART = 3;

  /** Of wanted words so many have to be there, where some may be missing. */
  private static final int PERCENT = 75;

  private Questions() {}

  static BooleanPredicateClausesStep<?> found(SearchPredicateFactory f, Asked asked) {
    BooleanPredicateClausesStep<?> all = f.bool();
    matches(f, all, asked);
    narrow(f, all, asked);
    return all;
  }

  /**
   * The same, of which those come first that say it best.
   *
   * @param closely whether the text of each may be looked at, which is dear: whether it has the
   *     words just as they are, and together
   */
  static PredicateFinalStep closest(SearchPredicateFactory f, Asked asked, boolean closely) {
    BooleanPredicateClausesStep<?> all = found(f, asked);
    prefer(f, all, asked.words(), closely);
    return all;
  }

  /** Whose names or titles have words that begin so. */
  static PredicateFinalStep begun(SearchPredicateFactory f, Asked asked) {
    BooleanPredicateClausesStep<?> all = f.bool();
    for (String word : asked.words().all()) {
      BooleanPredicateClausesStep<?> either = f.bool();
      either.should(f.match().field(EntryFields.BEGINNING).matching(word));
      either.should(f.match().field(EntryFields.TITLE).boost(2).matching(word));
      if (asked.typos(word) > 0) {
        either.should(f.match().field(EntryFields.TITLE).boost(ALIKE).matching(word).fuzzy(1, 1));
      }
      all.must(either);
    }
    open(f, all, asked);
    return all;
  }

  static BooleanPredicateClausesStep<?> having(SearchPredicateFactory f, String word, Asked asked) {
    BooleanPredicateClausesStep<?> all = f.bool();
    all.must(f.match().field(EntryFields.ALL).matching(word));
    open(f, all, asked);
    return all;
  }

  private static void matches(
      SearchPredicateFactory f, BooleanPredicateClausesStep<?> all, Asked asked) {
    List<Words.Term> needed =
        asked.words().wanted().stream().filter(term -> !term.small()).toList();
    BooleanPredicateClausesStep<?> enough = f.bool();
    boolean mayMiss = false;
    for (Words.Term term : needed) {
      SearchPredicate one = one(f, term, asked);
      if (asked.tolerant() && !term.quoted()) {
        enough.should(one);
        mayMiss = true;
      } else {
        all.must(one);
      }
    }
    if (mayMiss) {
      all.must(enough.minimumShouldMatch().ifMoreThan(2).thenRequirePercent(PERCENT).end());
    }
    asked.words().unwanted().forEach(term -> all.mustNot(whole(f, term)));
  }

  // What changes the order and not what is found.
  private static void prefer(
      SearchPredicateFactory f, BooleanPredicateClausesStep<?> all, Words words, boolean closely) {
    for (Words.Term term : words.wanted()) {
      if (term.small()) {
        all.should(whole(f, term));
      }
      if (!term.isPhrase()) {
        all.should(f.match().field(EntryFields.TITLE).boost(TITLE).matching(term.text()));
        inLanguages(f, all, EntryFields.TITLE, TITLE * STEM, term.text());
        if (closely) {
          all.should(f.match().field(EntryFields.TEXT).boost(TEXT).matching(term.text()));
        }
      }
    }
    if (words.all().size() > 1) {
      String line = String.join(" ", words.all());
      all.should(together(f, EntryFields.TITLE, TITLE, line));
      if (closely) {
        all.should(together(f, EntryFields.TEXT, TEXT, line));
      }
    }
  }

  private static PredicateFinalStep together(
      SearchPredicateFactory f, String field, float boost, String line) {
    return f.phrase().field(field).boost(boost * TOGETHER).matching(line).slop(APART);
  }

  // What stands together stands together: of it no letter is wrong, and none is missing.
  private static SearchPredicate one(SearchPredicateFactory f, Words.Term term, Asked asked) {
    SearchPredicate whole = whole(f, term);
    String word = term.text();
    int wrong = term.isPhrase() ? 0 : asked.typos(word);
    boolean begun = !term.isPhrase() && !term.quoted() && asked.begun().contains(word);
    if (wrong == 0 && !begun) {
      return whole;
    }
    BooleanPredicateClausesStep<?> either = f.bool();
    either.should(whole);
    if (wrong > 0) {
      either.should(
          f.match()
              .field(EntryFields.TITLE)
              .boost(TITLE)
              .field(EntryFields.ALL)
              .boost(TEXT)
              .matching(word)
              .fuzzy(wrong, 1)
              .boost(ALIKE));
    }
    if (begun) {
      either.should(
          f.prefix()
              .field(EntryFields.TITLE)
              .boost(TITLE)
              .field(EntryFields.ALL)
              .boost(TEXT)
              .matching(Marking.folded(word))
              .boost(BEGUN));
    }
    return either.toPredicate();
  }

  private static SearchPredicate whole(SearchPredicateFactory f, Words.Term term) {
    BooleanPredicateClausesStep<?> either = f.bool();
    if (term.isPhrase()) {
      either.should(
          f.phrase()
              .field(EntryFields.TITLE)
              .boost(TITLE)
              .field(EntryFields.HEADING)
              .boost(HEADING)
              .field(EntryFields.TEXT)
              .boost(TEXT)
              .field(EntryFields.ABOUT)
              .boost(ABOUT)
              .matching(term.text()));
    } else {
      inLanguages(f, either, EntryFields.ALL, TEXT, term.text());
      inLanguages(f, either, EntryFields.ABOUT, ABOUT, term.text());
      either.should(f.match().field(EntryFields.TAG_WORDS).boost(TAGS).matching(term.text()));
    }
    return either.toPredicate();
  }

  private static void inLanguages(
      SearchPredicateFactory f,
      BooleanPredicateClausesStep<?> either,
      String field,
      float boost,
      String word) {
    for (TextLanguage language : TextLanguage.values()) {
      either.should(f.match().field(EntryFields.in(language, field)).boost(boost).matching(word));
    }
  }

  private static void narrow(
      SearchPredicateFactory f, BooleanPredicateClausesStep<?> all, Asked asked) {
    open(f, all, asked);
    value(f, all, EntryFields.KIND, asked.kind() == null ? null : asked.kind().name());
    value(
        f,
        all,
        EntryFields.COMMUNITY,
        asked.community() == null ? null : asked.community().toString());
    value(f, all, EntryFields.TAG, asked.tag());
    value(f, all, EntryFields.OFFICE, asked.office());
    value(f, all, EntryFields.SOLVED, asked.solved());
    if (asked.since() != null) {
      all.filter(f.range().field(EntryFields.AT).atLeast(asked.since()));
    }
  }

  private static void value(
      SearchPredicateFactory f, BooleanPredicateClausesStep<?> all, String field, Object value) {
    if (value != null) {
      all.filter(f.match().field(field).matching(value));
    }
  }

  // What the reader may not see now is neither found nor counted.
  private static void open(
      SearchPredicateFactory f, BooleanPredicateClausesStep<?> all, Asked asked) {
    all.filter(
        f.terms()
            .field(EntryFields.COMMUNITY)
            .matchingAny(
                Stream.concat(
                        Stream.of(EntryFields.EVERYWHERE),
                        asked.communities().stream().map(UUID::toString))
                    .toList()));
    if (!asked.distrusted().isEmpty()) {
      all.mustNot(f.id().matchingAny(asked.distrusted()));
    }
    if (!asked.distrustedTopics().isEmpty()) {
      all.mustNot(
          f.terms().field(EntryFields.TOPIC).matchingAny(strings(asked.distrustedTopics())));
    }
  }

  private static List<String> strings(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
