package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicTitles;
import org.praxis.moderation.ContentSource;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;

/** Tells an author what was decided on their text. */
@ApplicationScoped
public class DecisionNotices implements Subscriber<CaseDecided> {
  @Inject Telling telling;
  @Inject TopicTitles titles;
  @Inject Clock clock;
  @Inject Instance<ContentSource> sources;

  @Override
  public String name() {
    return "notification/decisions";
  }

  @Override
  public Class<CaseDecided> event() {
    return CaseDecided.class;
  }

  @Override
  public void receive(CaseDecided decided) {
    if (decided.verdict() == Verdict.KEEP) {
      return; // that somebody reported what stays is no business of its author's
    }
    String title =
        sources.stream()
            .filter(source -> source.owns(decided.content().kind()))
            .flatMap(source -> source.summaries(List.of(decided.content())).values().stream())
            .map(summary -> summary.title())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody shows " + decided.content()));
    News news =
        News.of(
                NoticeKind.of(decided.verdict(), decided.content().kind()),
                decided.content().id(),
                title,
                clock.instant())
            .in(new CommunityId(decided.space().value()));
    telling.tell(
        decided.content().kind() == ContentKind.GUIDE
            ? news
            : about(news, new ContributionId(decided.content().id())),
        decided.author());
  }

  // Of a reply as well it stands with what else is told of the topic.
  private News about(News news, ContributionId contribution) {
    return news.about(contribution, titles.topicOf(contribution));
  }
}
