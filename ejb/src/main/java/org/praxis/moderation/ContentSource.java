package org.praxis.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Shows moderators content that is not published, or is reported; a feature whose content is
 * moderated implements it as a CDI bean.
 */
public interface ContentSource {
  boolean owns(ContentKind kind);

  /** In a fixed number of statements, however many are asked for. */
  Map<ContentRef, ContentSummary> summaries(Collection<ContentRef> contents);

  /**
   * The same as they read then, in no place, and with nothing of what stands around them now: what
   * has no title of its own is called by its first words. For what never goes anywhere, as it is.
   */
  default Map<Submission, ContentSummary> submitted(Collection<Submission> asked) {
    Map<ContentRef, ContentSummary> now =
        summaries(asked.stream().map(Submission::content).distinct().toList());
    return asked.stream()
        .collect(Collectors.toMap(Function.identity(), one -> now.get(one.content())));
  }

  /**
   * Of the reader's own contents, as they may see them today: title and place are null where those
   * are closed to them. In a fixed number of statements, however many are asked for.
   */
  Map<ContentRef, ContentSummary> toAuthor(Collection<ContentRef> contents);

  /**
   * @param revision which submission of it, from 1: a case shows the text that was decided on
   */
  CaseContent content(ContentRef content, int revision);
}
