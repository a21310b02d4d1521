package org.praxis.communities.writing;

import java.util.UUID;
import org.praxis.moderation.Draft;
import org.praxis.platform.content.Markup;

/** Implemented by guides, which alone know how screening reads what is written for one. */
public interface GuideChanges {
  /**
   * A change in the name of whoever asks, as screening would read it if it were sent now; nothing
   * is kept.
   *
   * @param note what they say about it; empty when nothing
   */
  Draft draft(UUID guide, String title, Markup text, String note);
}
