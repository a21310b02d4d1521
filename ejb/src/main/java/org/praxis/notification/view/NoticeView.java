package org.praxis.notification.view;

import java.time.Instant;
import org.praxis.notification.NoticeId;
import org.praxis.notification.NoticeKind;

/**
 * One notice in its reader's inbox.
 *
 * @param subject what it leads to: a contribution's or topic's id, or a certificate's number; empty
 *     when that is not there for its reader any more
 * @param title of the topic or the track; null then
 * @param times how often it happened since the reader last looked: replies in one topic are one
 *     notice while nobody has seen it
 * @param unread until the reader has seen it
 * @param reason why they are told, where the kind alone does not say it
 * @param by who said what it tells of, or the last of several; null where nobody did, and of a
 *     former colleague where the company shows those without a name
 * @param said how that begins, in one line; null where nothing is said, or not for this reader now
 * @param over whether what it asks of the reader is somebody else's by now, or nobody's: there is
 *     nothing left to do
 */
public record NoticeView(
    NoticeId id,
    NoticeKind kind,
    String subject,
    String title,
    Instant at,
    int times,
    boolean unread,
    String reason,
    String by,
    String said,
    boolean over) {

  /** The same, and there is nothing left to do. */
  public NoticeView asOver() {
    return new NoticeView(id, kind, subject, title, at, times, unread, reason, by, said, true);
  }

  /** The same, with what was said. */
  public NoticeView saying(String author, String words) {
    return new NoticeView(id, kind, subject, title, at, times, unread, reason, author, words, over);
  }

  /** The same, and no word of what it told of. */
  public NoticeView asGone() {
    return new NoticeView(id, kind, "", null, at, times, unread, reason, null, null, true);
  }
}
