package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicTitles;
import org.praxis.moderation.ContentSource;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** What texts are called on which moderators decide, and where news of them belongs. */
@ApplicationScoped
class DecidedTexts {
  @Inject TopicTitles topics;
  @Inject Instance<ContentSource> sources;

  String of(ContentRef content) {
    return sources.stream()
        .filter(source -> source.owns(content.kind()))
        .flatMap(source -> source.summaries(List.of(content)).values().stream())
        .map(summary -> summary.title())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody shows " + content));
  }

  /** Of a reply as well it stands with what else is told of the topic. */
  News about(News news, ContentRef content) {
    if (content.kind() == ContentKind.GUIDE) {
      return news;
    }
    ContributionId contribution = new ContributionId(content.id());
    return news.about(contribution, topics.topicOf(contribution));
  }
}
