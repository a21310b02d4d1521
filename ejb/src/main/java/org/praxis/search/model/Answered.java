package org.praxis.search.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an index says.
 *
 * @param contents of one page, in their order
 * @param total of all pages
 * @param counts of all that was found, by field and value
 */
public record Answered(List<UUID> contents, long total, Map<String, Map<String, Long>> counts) {
  public Answered {
    contents = List.copyOf(contents);
    counts = Map.copyOf(counts);
  }
}
