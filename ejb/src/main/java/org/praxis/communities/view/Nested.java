package org.praxis.communities.view;

import java.util.List;

/**
 * What stands under a reply.
 *
 * @param first the first few
 * @param total how many there are
 */
public record Nested(List<ReplyView> first, long total) {
  public static final Nested NONE = new Nested(List.of(), 0);

  public Nested {
    first = List.copyOf(first);
  }

  public boolean more() {
    return total > first.size();
  }
}
