package org.praxis.communities.view;

import java.util.List;

/** Where a person takes part and how much they wrote, as a colleague sees it. */
public record AuthorView(AuthorCounts counts, List<CommunityRow> communities) {
  public AuthorView {
    communities = List.copyOf(communities);
  }
}
