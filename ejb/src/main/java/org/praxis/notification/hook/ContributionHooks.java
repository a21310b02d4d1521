package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.communities.StandingTexts;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.notification.hook.store.Deliveries;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Hooks of a community are to be told of what was written there.
 *
 * @param <E> the news
 */
abstract class ContributionHooks<E extends Record> extends NamedSubscriber<E> {
  @Inject StandingTexts standing;
  @Inject Deliveries deliveries;
  @Inject Clock clock;

  ContributionHooks(String name, Class<E> event) {
    super("hook/" + name, event);
  }

  void plan(HookNews news, ContributionId contribution, Instant at) {
    standing
        .communityOf(contribution)
        .ifPresent(
            community ->
                deliveries.plan(news, community, contribution.value(), at, clock.instant()));
  }

  @ApplicationScoped
  static class Published extends ContributionHooks<ContributionPublished> {
    Published() {
      super("published", ContributionPublished.class);
    }

    @Override
    public void receive(ContributionPublished news) {
      deliveries.plan(
          news.kind() == ContentKind.REPLY ? HookNews.REPLY_PUBLISHED : HookNews.TOPIC_PUBLISHED,
          news.community(),
          news.contribution().value(),
          news.at(),
          clock.instant());
    }
  }

  @ApplicationScoped
  static class Edited extends ContributionHooks<ContributionEdited> {
    Edited() {
      super("edited", ContributionEdited.class);
    }

    @Override
    public void receive(ContributionEdited news) {
      plan(HookNews.CONTRIBUTION_EDITED, news.contribution(), news.at());
    }
  }

  @ApplicationScoped
  static class Withdrawn extends ContributionHooks<ContributionWithdrawn> {
    Withdrawn() {
      super("withdrawn", ContributionWithdrawn.class);
    }

    @Override
    public void receive(ContributionWithdrawn news) {
      plan(HookNews.CONTRIBUTION_WITHDRAWN, news.contribution(), news.at());
    }
  }

  /** Whoever took their copy away has it again. */
  @ApplicationScoped
  static class Restored extends ContributionHooks<ContributionRestored> {
    @Inject Readership readership;

    Restored() {
      super("restored", ContributionRestored.class);
    }

    @Override
    public void receive(ContributionRestored news) {
      boolean topic =
          readership.topicOf(news.contribution()).filter(news.contribution()::equals).isPresent();
      plan(
          topic ? HookNews.TOPIC_PUBLISHED : HookNews.REPLY_PUBLISHED,
          news.contribution(),
          news.at());
    }
  }
}
