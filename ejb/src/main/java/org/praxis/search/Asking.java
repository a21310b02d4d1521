package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.Match;
import org.praxis.search.model.Words;
import org.praxis.search.store.EntryIndex;

/**
 * Asks the index for all of the words, and less strictly where that finds too little. How strictly
 * is decided by what the words find everywhere, so that a part of it is as large as it was counted.
 * All that is asked for one search is asked in one transaction, which takes no connection.
 */
@ApplicationScoped
class Asking {
  /** Where fewer have all the words, those join in that have most of them, or words alike. */
  private static final int FEW = 5;

  /** An index looks at fifty words for each that may be wrong, and at a thousand at most. */
  private static final int DOUBTFUL = 3;

  @Inject EntryIndex index;

  /**
   * @param typos how many letters may be wrong in words that were found
   * @param alike whether there is more than what has all the words
   */
  record Answer(Answered found, int typos, boolean alike) {}

  @Transactional
  public Answer ask(Asked asked, int offset, int most) {
    Answered strict = index.find(asked, offset, most);
    long exact = everywhere(asked, strict);
    // By date what is much alike would bury what is meant.
    if (exact >= (asked.sort() == SortBy.DATE ? 1 : FEW)) {
      return new Answer(strict, 0, false);
    }
    Asked tolerant = asked.tolerantly(doubtful(asked), 1);
    Answered found = index.find(tolerant, offset, most);
    long total = everywhere(tolerant, found);
    // Two letters wrong is what costs most to look for.
    if (total == 0 && tolerant.mayBeMoreTolerant()) {
      tolerant = tolerant.tolerantly(tolerant.doubtful(), Words.MOST_TYPOS);
      found = index.find(tolerant, offset, most);
      total = everywhere(tolerant, found);
    }
    return total <= exact
        ? new Answer(strict, 0, false)
        : new Answer(found, tolerant.typos(), true);
  }

  private long everywhere(Asked asked, Answered found) {
    return asked.isNarrowed() ? index.total(asked.widely()) : found.total();
  }

  /** The closest of what begins so. */
  @Transactional
  public List<Match> begun(Asked asked, int most) {
    List<Match> found = index.begun(asked, most);
    return found.isEmpty() ? index.begun(asked.tolerantly(doubtful(asked), 1), most) : found;
  }

  // Words that hardly anything has may be wrong, the rarest first; where there are none, any may.
  private List<String> doubtful(Asked asked) {
    Set<String> words =
        asked.words().wanted().stream()
            .filter(term -> !term.small() && !term.isPhrase())
            .map(Words.Term::text)
            .filter(word -> Words.typos(word) > 0)
            .collect(Collectors.toSet());
    if (words.size() < 2) {
      return List.copyOf(words);
    }
    Map<String, Long> having = new LinkedHashMap<>();
    words.forEach(word -> having.put(word, index.having(word, asked)));
    boolean anyRare = having.values().stream().anyMatch(count -> count < FEW);
    return having.entrySet().stream()
        .filter(entry -> !anyRare || entry.getValue() < FEW)
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(DOUBTFUL)
        .map(Map.Entry::getKey)
        .toList();
  }
}
