package org.praxis.moderation.view;

import java.time.Instant;
import java.util.List;
import org.praxis.platform.content.Diff;

/**
 * What an author would read.
 *
 * @param html the message with its placeholders filled, safe to be shown as it is; null where there
 *     is nothing to say
 * @param changes from what was sent to what others would read; empty where nothing is edited
 * @param stands what it would stand in, by its name; null where it stays, or where its author could
 *     not read it there
 * @param appealUntil until when they could appeal, were it decided now; null where they could not
 */
public record DecisionPreview(
    String html, List<Diff.Part> changes, String stands, Instant appealUntil) {
  public DecisionPreview {
    changes = List.copyOf(changes);
  }
}
