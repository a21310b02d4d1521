package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Puts a moderator's words in the place of an author's; a feature whose content can be corrected so
 * implements it as a CDI bean.
 */
public interface Correcting {
  boolean corrects(ContentKind kind);

  /**
   * The correction as it would be published.
   *
   * @param revision which submission is decided on, from 1
   * @throws org.praxis.platform.InvalidInput where it says the same, or cannot be said there
   */
  Correction ready(ContentRef content, int revision, Correction typed);

  /** What waits reads so from now on; in the transaction in which it is published. */
  void correct(ContentRef content, Correction correction, Instant at);

  /**
   * That submission reads in its author's own words from now on, but where they have gone on since.
   *
   * @return whether others read those now; not what is removed or withdrawn
   */
  boolean putBack(ContentRef content, int revision, Instant at);
}
