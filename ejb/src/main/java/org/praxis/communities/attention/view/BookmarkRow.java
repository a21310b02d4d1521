package org.praxis.communities.attention.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.people.view.PersonChip;

/**
 * Something that the reader keeps. Where they may not read it any more, only what they wrote
 * themselves is left: title and all that follows it is null.
 *
 * @param note their own; null for none
 * @param remindAt null for never
 * @param reminded whether they have been told
 * @param topic the topic that it is, or that it answers
 * @param reply whether it is a reply
 */
public record BookmarkRow(
    BookmarkId id,
    ContributionId contribution,
    String note,
    Instant remindAt,
    boolean reminded,
    Instant madeAt,
    ContributionId topic,
    boolean reply,
    String title,
    String excerpt,
    String communityName,
    PersonChip author) {
  /** Whether the reader may read it still. */
  public boolean open() {
    return title != null;
  }
}
