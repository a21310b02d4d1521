package org.praxis.notification;

import java.util.stream.Stream;
import org.praxis.communities.CommunityId;

/**
 * Which notices.
 *
 * @param unread only those that the reader has not seen
 * @param matter null for all
 * @param community null for all, and for those of none
 */
public record NoticeFilter(boolean unread, Matter matter, CommunityId community) {
  public static final NoticeFilter NONE = new NoticeFilter(false, null, null);

  /** The names of the kinds that it lets through. */
  public String[] kinds() {
    return Stream.of(NoticeKind.values())
        .filter(kind -> matter == null || kind.matter() == matter)
        .map(NoticeKind::name)
        .toArray(String[]::new);
  }
}
