package org.praxis.moderation.view;

import org.praxis.platform.content.ContentRef;

/**
 * What somebody is about to report.
 *
 * @param text as they read it
 * @param guidelines of the whole company; null while it has none
 * @param mine what they have said of it; null where they never did
 */
public record ReportForm(
    ContentRef content,
    ContentSummary text,
    CharterView charter,
    CharterView guidelines,
    OwnReport mine) {
  /** Whether what is sent takes the place of what they said. */
  public boolean again() {
    return mine != null && mine.open();
  }
}
