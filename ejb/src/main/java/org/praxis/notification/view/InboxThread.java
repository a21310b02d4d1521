package org.praxis.notification.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.view.PlaceToTell;

/**
 * What a reader was told of one topic; or one thing that is about none.
 *
 * @param title null when what it is about is not there for its reader any more
 * @param at when they were told last
 * @param notices the latest first; of very many the latest
 * @param place in which community; null where in none, or where its reader may not know of it (any
 *     more)
 */
public record InboxThread(
    String title, Instant at, boolean unread, PlaceToTell place, List<NoticeView> notices) {
  public InboxThread {
    notices = List.copyOf(notices);
  }

  /** The latest that still leads somewhere; the latest where none does. */
  public NoticeView lead() {
    return notices.stream().filter(notice -> !notice.over()).findFirst().orElse(notices.get(0));
  }
}
