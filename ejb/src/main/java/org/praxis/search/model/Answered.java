package org.praxis.search.model;

import java.util.List;
import java.util.Map;

/**
 * What an index says.
 *
 * @param matches of one page, in their order
 * @param total of all pages
 * @param counts of all that was found, by field and value
 */
public record Answered(List<Match> matches, long total, Map<String, Map<String, Long>> counts) {
  public Answered {
    matches = List.copyOf(matches);
    counts = Map.copyOf(counts);
  }
}
