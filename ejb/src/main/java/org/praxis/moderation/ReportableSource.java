package org.praxis.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.content.ContentRef;

/**
 * Knows what of a feature's content the one who asks reads and may report; a feature whose content
 * can be reported implements it as a CDI bean.
 */
public interface ReportableSource {
  /** Empty where they may not read it, it is not published, or it is another feature's. */
  Optional<Reportable> find(UUID content);

  /** The same, with others waiting who would change it. */
  Optional<Reportable> hold(UUID content);

  /**
   * Which submission of a text others read, counted from 1, whether or not the one who asks does;
   * empty where nobody but its author does, or it is another feature's.
   */
  OptionalInt published(UUID content);

  /**
   * Of these, those that the one who asks reads, as others do; not what waits or is gone. In a
   * fixed number of statements.
   */
  Map<ContentRef, ContentSummary> readable(Collection<ContentRef> contents);
}
