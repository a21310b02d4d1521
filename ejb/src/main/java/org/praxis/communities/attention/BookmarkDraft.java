package org.praxis.communities.attention;

import java.time.Instant;
import org.praxis.platform.validation.Written;

/**
 * Why somebody keeps something, and when they want it brought back.
 *
 * @param note for themselves alone; null for none
 * @param remindAt null for never
 */
public record BookmarkDraft(@Written(max = 500, optional = true) String note, Instant remindAt) {
  /** Neither note nor reminder. */
  public static BookmarkDraft plain() {
    return new BookmarkDraft(null, null);
  }
}
