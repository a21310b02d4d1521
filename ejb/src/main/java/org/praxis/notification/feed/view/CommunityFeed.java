package org.praxis.notification.feed.view;

import java.util.List;
import java.util.Locale;
import org.praxis.communities.view.CommunityRow;

/**
 * What is new in a community, the latest activity first.
 *
 * @param locale of the person whose key it is
 */
public record CommunityFeed(CommunityRow community, Locale locale, List<FeedEntry> entries) {
  public CommunityFeed {
    entries = List.copyOf(entries);
  }
}
