package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.content.ContentRef;

/** What cases are about, shown by the features whose it is. */
@ApplicationScoped
class Contents {
  @Inject Instance<ContentSource> sources;
  @Inject Moderators moderators;

  /** In a fixed number of statements, however many are asked for. */
  Map<ContentRef, ContentSummary> summaries(Collection<ContentRef> contents) {
    return sources.stream()
        .flatMap(
            source ->
                source
                    .summaries(contents.stream().filter(c -> source.owns(c.kind())).toList())
                    .values()
                    .stream())
        .collect(Collectors.toMap(ContentSummary::content, summary -> summary));
  }

  /** Of the reader's own, as they may see them today; in as many statements. */
  Map<ContentRef, ContentSummary> toAuthor(Collection<ContentRef> contents) {
    return sources.stream()
        .flatMap(
            source ->
                source
                    .toAuthor(contents.stream().filter(c -> source.owns(c.kind())).toList())
                    .values()
                    .stream())
        .collect(Collectors.toMap(ContentSummary::content, summary -> summary));
  }

  /**
   * Of a case, for those who moderate its place. What was moved by its decision stands where they
   * may not know: to them it is of the place where that was decided.
   *
   * @param decided what was; null while nobody did
   */
  CaseContent content(Case c, int revision, Verdict decided) {
    CaseContent found = content(c.content(), revision);
    return decided == Verdict.MOVE && c.state() != CaseState.OPEN
        ? found.in(moderators.names(List.of(c.space())).get(c.space()), moderators.slug(c.space()))
        : found;
  }

  CaseContent content(ContentRef content, int revision) {
    return sources.stream()
        .filter(source -> source.owns(content.kind()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody shows content of the kind " + content.kind()))
        .content(content, revision);
  }
}
