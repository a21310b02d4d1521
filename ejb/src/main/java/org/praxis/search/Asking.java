package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.Match;
import org.praxis.search.model.Words;
import org.praxis.search.store.EntryIndex;

/**
 * Asks the index for all of the words, and less strictly where that finds too little: then words
 * much like them count too, and those that begin so. How strictly is decided by what the words find
 * everywhere, so that a part of it is as large as it was counted. All that is asked for one search
 * is asked in one transaction, which takes no connection.
 */
@ApplicationScoped
class Asking {
  /** Where fewer have all the words, those join in that have most of them, or words alike. */
  private static final int FEW = 5;

  /** An index looks at fifty words for each that may be wrong, and at a thousand at most. */
  private static final int DOUBTFUL = 3;

  private static final Predicate<String> MAY_BE_WRONG = word -> Words.typos(word) > 0;

  @Inject EntryIndex index;

  /**
   * @param typos how many letters may be wrong in words that were found
   * @param begun words for which those were found too that begin so
   * @param alike whether there is more than what has all the words
   */
  record Answer(Answered found, int typos, Set<String> begun, boolean alike) {}

  @Transactional
  public Answer ask(Asked asked, int offset, int most) {
    // Only a part is counted beside: what is found of everything says how much that is.
    Answered all = asked.isNarrowed() ? null : index.find(asked, offset, most);
    long exact = all == null ? index.total(asked.widely()) : all.total();
    Supplier<Answer> strictly =
        () -> new Answer(all == null ? index.find(asked, offset, most) : all, 0, Set.of(), false);
    // By date what is much alike would bury what is meant.
    if (exact >= (asked.sort() == SortBy.DATE ? 1 : FEW)) {
      return strictly.get();
    }
    Doubts doubts = doubts(asked);
    Asked tolerant = doubts.first(asked);
    Answered found = index.find(tolerant, offset, most);
    long total = everywhere(tolerant, found);
    Asked more = doubts.all(asked, Words.MOST_TYPOS);
    if (total == 0 && more.isMoreTolerantThan(tolerant)) {
      tolerant = more;
      found = index.find(tolerant, offset, most);
      total = everywhere(tolerant, found);
    }
    return total <= exact
        ? strictly.get()
        : new Answer(found, tolerant.typos(), tolerant.begun(), true);
  }

  private long everywhere(Asked asked, Answered found) {
    return asked.isNarrowed() ? index.total(asked.widely()) : found.total();
  }

  /** The closest of what begins so. */
  @Transactional
  public List<Match> begun(Asked asked, int most) {
    List<Match> found = index.begun(asked, most);
    return found.isEmpty() ? index.begun(doubts(asked).all(asked, 1), most) : found;
  }

  /**
   * Which words may be wrong, and which only the beginning of one.
   *
   * @param unknown words that nothing has, or where there are none, those that may be wrong as well
   */
  private record Doubts(List<String> unknown, List<String> wrong, List<String> begun) {

    // Looking for what is much like a word is what costs most, and for two wrong letters more than
    // anything: first one letter, of no more words than need it.
    Asked first(Asked asked) {
      return asked.tolerantly(unknown, 1, begun);
    }

    Asked all(Asked asked, int typos) {
      return asked.tolerantly(wrong, typos, begun);
    }
  }

  // Words that hardly anything has may be wrong, the rarest first; where there are none, any may.
  // And words that hardly anything has may be all that is typed of longer ones.
  private Doubts doubts(Asked asked) {
    Set<String> words =
        asked.words().wanted().stream()
            .filter(term -> !term.small() && !term.isPhrase())
            .map(Words.Term::text)
            .filter(word -> Words.typos(word) > 0 || Words.mayBegin(word))
            .collect(Collectors.toSet());
    // Of one word alone it is known that little has it.
    boolean alone = asked.words().wanted().size() == 1;
    Map<String, Long> few = new HashMap<>();
    words.forEach(word -> few.put(word, alone ? 0 : index.having(word, asked, FEW)));
    List<String> rare = rarest(few).stream().filter(word -> few.get(word) < FEW).toList();
    List<String> rareAndWrong = rare.stream().filter(MAY_BE_WRONG).toList();
    List<String> wrong =
        (rareAndWrong.isEmpty() ? counted(words, asked) : rareAndWrong)
            .stream().limit(DOUBTFUL).toList();
    List<String> unknown = wrong.stream().filter(word -> few.get(word) == 0).toList();
    return new Doubts(
        unknown.isEmpty() ? wrong : unknown,
        wrong,
        rare.stream().filter(Words::mayBegin).limit(DOUBTFUL).toList());
  }

  // To count all that has a common word costs a hundred times as much as to see that it is common.
  private List<String> counted(Set<String> words, Asked asked) {
    return rarest(
        words.stream()
            .filter(MAY_BE_WRONG)
            .collect(Collectors.toMap(Function.identity(), word -> index.having(word, asked))));
  }

  private static List<String> rarest(Map<String, Long> having) {
    return having.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
