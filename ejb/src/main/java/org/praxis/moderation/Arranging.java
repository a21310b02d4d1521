package org.praxis.moderation;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Does to a text what a decision leaves standing but not as it was: nobody adds to it any more. A
 * feature whose content can be arranged so implements it as a CDI bean.
 */
public interface Arranging {
  boolean arranges(ContentKind kind, Verdict verdict);

  /** In the transaction in which the decision takes effect, after others read the text. */
  void arrange(ContentRef content, Arranged how);

  /**
   * As if it had not been decided, where nobody has gone on since.
   *
   * @return whether that could be
   */
  boolean putBack(ContentRef content, Arranged how, PersonId judge, Instant now);
}
