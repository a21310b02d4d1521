package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Puts back what a decision took that did not stand; a feature whose content is moderated
 * implements it as a CDI bean. Asked in the transaction in which the appeal is answered.
 */
public interface Reinstating {
  boolean owns(ContentKind kind);

  /**
   * Others read that submission from now on, as if it had been approved.
   *
   * @param revision which submission was decided on, from 1
   * @return whether they do; not where its author has gone on since, with other words or by taking
   *     it back
   */
  boolean reinstate(ContentRef content, int revision, Instant at);
}
