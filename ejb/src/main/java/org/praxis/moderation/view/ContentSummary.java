package org.praxis.moderation.view;

import org.praxis.platform.content.ContentRef;

/**
 * A held contribution in one line of the queue.
 *
 * @param title of the topic, for a reply that of the topic it answers
 * @param place name of the community
 * @param excerpt the first words as plain text
 */
public record ContentSummary(
    ContentRef content, String title, String place, String placeSlug, String excerpt) {
  /** The same as something of another place. */
  public ContentSummary in(String otherPlace, String otherSlug) {
    return new ContentSummary(content, title, otherPlace, otherSlug, excerpt);
  }
}
