package org.praxis.notification.feed.view;

import java.util.List;
import java.util.Locale;

/**
 * What a person has with dates.
 *
 * @param locale theirs
 */
public record DatesFeed(Locale locale, List<FeedDate> dates) {
  public DatesFeed {
    dates = List.copyOf(dates);
  }
}
