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
   * Of cases, for those who moderate their places. What has gone elsewhere stands where they may
   * not know, and may read otherwise there: to them it is of the place of its case, and as it read
   * when that was decided. In a fixed number of statements, however many are asked for.
   */
  Map<CaseId, ContentSummary> ofCases(Collection<Case> cases) {
    Map<ContentRef, ContentSummary> now =
        summaries(cases.stream().map(Case::content).distinct().toList());
    Map<SpaceId, String> slugs =
        moderators.slugs(cases.stream().map(Case::space).distinct().toList());
    List<Case> gone =
        cases.stream()
            .filter(c -> isGone(slugs.get(c.space()), now.get(c.content())))
            .distinct()
            .toList();
    Map<CaseId, ContentSummary> then = gone.isEmpty() ? Map.of() : whenDecided(gone, slugs);
    return cases.stream()
        .distinct()
        .collect(Collectors.toMap(Case::id, c -> then.getOrDefault(c.id(), now.get(c.content()))));
  }

  private Map<CaseId, ContentSummary> whenDecided(List<Case> gone, Map<SpaceId, String> slugs) {
    List<Submission> asked = gone.stream().map(Contents::decidedOn).distinct().toList();
    Map<Submission, ContentSummary> then =
        sources.stream()
            .flatMap(
                source ->
                    source
                        .submitted(
                            asked.stream()
                                .filter(one -> source.owns(one.content().kind()))
                                .toList())
                        .entrySet()
                        .stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<SpaceId, String> names =
        moderators.names(gone.stream().map(Case::space).distinct().toList());
    return gone.stream()
        .collect(
            Collectors.toMap(
                Case::id,
                c -> then.get(decidedOn(c)).in(names.get(c.space()), slugs.get(c.space()))));
  }

  private static Submission decidedOn(Case c) {
    return new Submission(c.content(), c.revision());
  }

  private static boolean isGone(String slug, ContentSummary now) {
    return !now.placeSlug().equals(slug);
  }

  /** The same of one in full, at one of its submissions. */
  CaseContent content(Case c, int revision) {
    CaseContent found = content(c.content(), revision);
    Map<SpaceId, String> slugs = moderators.slugs(List.of(c.space()));
    return isGone(slugs.get(c.space()), found.summary())
        ? found.alone(whenDecided(List.of(c), slugs).get(c.id()))
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
