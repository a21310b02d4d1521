package org.praxis.search;

import org.praxis.platform.finding.FindableKind;
import org.praxis.search.model.Words;

/**
 * What is looked for. Everything but the words narrows what they find, and may be null.
 *
 * @param words as they were typed; "in quotes" together, and without what has a minus before it
 * @param community its slug
 * @param solved of questions alone
 */
public record Wanted(
    String words,
    FindableKind kind,
    String community,
    String tag,
    String office,
    Boolean solved,
    Period since,
    SortBy sort) {
  public Wanted {
    words = words == null ? "" : words;
    sort = sort == null ? SortBy.RELEVANCE : sort;
  }

  /** Whether there is a word to look for, among all that was typed. */
  public boolean isForSomething() {
    return !Words.of(words).isEmpty();
  }

  public static Wanted of(String words) {
    return new Wanted(words, null, null, null, null, null, null, null);
  }
}
