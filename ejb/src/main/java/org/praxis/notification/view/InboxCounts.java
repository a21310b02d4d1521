package org.praxis.notification.view;

import java.util.List;
import java.util.Map;
import org.praxis.notification.Matter;

/**
 * How many notices a reader has not seen.
 *
 * @param matters of each matter in which they were ever told anything
 * @param places of each community in which they were, and that they may know; by name
 */
public record InboxCounts(long unread, Map<Matter, Long> matters, List<PlaceCount> places) {
  public InboxCounts {
    matters = Map.copyOf(matters);
    places = List.copyOf(places);
  }

  /** Of one community. */
  public record PlaceCount(String slug, String name, long unread) {}
}
