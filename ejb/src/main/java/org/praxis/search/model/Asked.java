package org.praxis.search.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.SortBy;

/**
 * What an index is asked.
 *
 * @param communities in which the reader may read; nothing else of any community is found, counted
 *     or told
 * @param distrusted contents of which the index may say what is no longer so
 * @param distrustedTopics topics of which nothing that stands in them is believed
 * @param community one of those; null for all
 * @param tolerant whether a few of the wanted words may be missing
 * @param doubtful of the wanted words those for which others much like them count too
 * @param typos how many letters of such a word may be wrong, at most
 * @param begun of the wanted words those for which others that begin so count too
 */
public record Asked(
    Words words,
    Collection<UUID> communities,
    Set<UUID> distrusted,
    Set<UUID> distrustedTopics,
    FindableKind kind,
    UUID community,
    String tag,
    String office,
    Boolean solved,
    Instant since,
    SortBy sort,
    boolean tolerant,
    Set<String> doubtful,
    int typos,
    Set<String> begun) {
  public Asked {
    communities = List.copyOf(communities);
    distrusted = Set.copyOf(distrusted);
    distrustedTopics = Set.copyOf(distrustedTopics);
    doubtful = Set.copyOf(doubtful);
    begun = Set.copyOf(begun);
  }

  /** The same, less strictly. */
  public Asked tolerantly(
      Collection<String> doubtfulWords, int mostTypos, Collection<String> beginnings) {
    return new Asked(
        words,
        communities,
        distrusted,
        distrustedTopics,
        kind,
        community,
        tag,
        office,
        solved,
        since,
        sort,
        true,
        Set.copyOf(doubtfulWords),
        mostTypos,
        Set.copyOf(beginnings));
  }

  /** Whether it asks for a part of what has the words. */
  public boolean isNarrowed() {
    return Stream.of(kind, community, tag, office, solved, since).anyMatch(Objects::nonNull);
  }

  /** The same, for all that has the words. */
  public Asked widely() {
    return new Asked(
        words,
        communities,
        distrusted,
        distrustedTopics,
        null,
        null,
        null,
        null,
        null,
        null,
        sort,
        tolerant,
        doubtful,
        typos,
        begun);
  }

  /** How many letters of this word may be wrong. */
  public int typos(String word) {
    return doubtful.contains(word) ? Math.min(typos, Words.typos(word)) : 0;
  }

  /** Whether a word may have more letters wrong than there. */
  public boolean isMoreTolerantThan(Asked other) {
    return doubtful.stream().anyMatch(word -> typos(word) > other.typos(word));
  }
}
