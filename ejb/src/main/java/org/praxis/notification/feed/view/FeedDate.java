package org.praxis.notification.feed.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something of the reader's that has a date. One of day and at is there.
 *
 * @param id stays the same, also when the date changes
 * @param path of the page that is about it
 * @param changedAt when it was made or became what it is
 */
public record FeedDate(
    Kind kind, String id, String title, String path, LocalDate day, Instant at, Instant changedAt) {
  /** Why it is there. */
  public enum Kind {
    /** A guide that its owner should look at again by then. */
    REVIEW,
    /** What a bookmark reminds of. */
    REMINDER,
    /** A track that has to be finished by then. */
    TRACK_DUE
  }
}
