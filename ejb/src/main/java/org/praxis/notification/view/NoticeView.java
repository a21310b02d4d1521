package org.praxis.notification.view;

import java.time.Instant;
import org.praxis.notification.NoticeId;
import org.praxis.notification.NoticeKind;

/**
 * One notice in its reader's inbox.
 *
 * @param subject what it leads to: a contribution's or topic's id, or a certificate's number
 * @param title of the topic or the track
 * @param times how often it happened since the reader last looked: replies in one topic are one
 *     notice while nobody has seen it
 * @param unread until the reader has opened the inbox and seen it
 * @param over whether what it asks of the reader is somebody else's by now, or nobody's: there is
 *     nothing left to do
 */
public record NoticeView(
    NoticeId id,
    NoticeKind kind,
    String subject,
    String title,
    Instant at,
    Integer times,
    Boolean unread,
    boolean over) {

  /** One of which it is not known yet whether it is over. */
  public NoticeView(
      NoticeId id,
      NoticeKind kind,
      String subject,
      String title,
      Instant at,
      Integer times,
      Boolean unread) {
    this(id, kind, subject, title, at, times, unread, false);
  }

  /** The same, and there is nothing left to do. */
  public NoticeView asOver() {
    return new NoticeView(id, kind, subject, title, at, times, unread, true);
  }
}
