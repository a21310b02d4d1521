package org.praxis.search.view;

import java.util.List;

/**
 * How what was found can be narrowed, the most frequent first, of each at most {@value #MOST}; and
 * how it was narrowed already.
 */
public record Facets(
    List<FacetValue> kinds,
    List<FacetValue> communities,
    List<FacetValue> tags,
    List<FacetValue> offices,
    List<FacetValue> solved) {
  public static final int MOST = 50;

  public static final Facets NONE =
      new Facets(List.of(), List.of(), List.of(), List.of(), List.of());

  public Facets {
    kinds = List.copyOf(kinds);
    communities = List.copyOf(communities);
    tags = List.copyOf(tags);
    offices = List.copyOf(offices);
    solved = List.copyOf(solved);
  }
}
