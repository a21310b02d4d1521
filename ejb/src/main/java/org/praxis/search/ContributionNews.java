package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.FindableContributions;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.event.ContributionsChanged;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * What is said in communities, as the feed hears of it. Where a topic's own contribution changed,
 * all that stands in it has another heading or other tags, or is found no longer.
 */
@ApplicationScoped
class ContributionNews {
  /** Whatever is new is written at once, under one lock, however much it is. */
  private static final int AT_ONCE = 50;

  @Inject FindableContributions contributions;
  @Inject IndexFeed feed;

  void refreshTopics(ContributionId... ids) {
    List<ContributionId> topics = Arrays.stream(ids).filter(Objects::nonNull).toList();
    feed.refreshTopics(
        contributions,
        topics.stream().map(ContributionId::value).toList(),
        () ->
            topics.stream()
                .flatMap(id -> contributions.inTopicOf(id).stream())
                .distinct()
                .toList());
  }

  void refreshTouched(ContributionId id) {
    feed.refreshTopics(contributions, List.of(id.value()), () -> contributions.touchedBy(id));
  }

  void refreshThreads(List<ContributionId> ids) {
    List<UUID> values = ids.stream().map(ContributionId::value).toList();
    feed.refreshTopics(contributions, values, () -> contributions.withThreads(ids));
  }

  void refresh(Stream<ContributionId> ids) {
    List<UUID> values = ids.map(ContributionId::value).distinct().toList();
    feed.refresh(contributions, values);
  }

  @ApplicationScoped
  static class Published extends NamedSubscriber<ContributionPublished> {
    @Inject ContributionNews news;

    Published() {
      super("search/published", ContributionPublished.class);
    }

    @Override
    public void receive(ContributionPublished event) {
      receive(List.of(event));
    }

    @Override
    public int atOnce() {
      return AT_ONCE;
    }

    @Override
    public void receive(List<ContributionPublished> events) {
      news.refresh(events.stream().map(ContributionPublished::contribution));
    }
  }

  @ApplicationScoped
  static class Edited extends NamedSubscriber<ContributionEdited> {
    @Inject ContributionNews news;

    Edited() {
      super("search/edited", ContributionEdited.class);
    }

    @Override
    public void receive(ContributionEdited event) {
      news.refreshTouched(event.contribution());
    }
  }

  @ApplicationScoped
  static class Withdrawn extends NamedSubscriber<ContributionWithdrawn> {
    @Inject ContributionNews news;

    Withdrawn() {
      super("search/withdrawn", ContributionWithdrawn.class);
    }

    @Override
    public void receive(ContributionWithdrawn event) {
      news.refreshTouched(event.contribution());
    }
  }

  @ApplicationScoped
  static class Restored extends NamedSubscriber<ContributionRestored> {
    @Inject ContributionNews news;

    Restored() {
      super("search/restored", ContributionRestored.class);
    }

    @Override
    public void receive(ContributionRestored event) {
      news.refreshTouched(event.contribution());
    }
  }

  @ApplicationScoped
  static class Moved extends NamedSubscriber<ContributionsMoved> {
    @Inject ContributionNews news;

    Moved() {
      super("search/moved", ContributionsMoved.class);
    }

    @Override
    public void receive(ContributionsMoved event) {
      news.refreshTopics(event.topic(), event.from());
    }
  }

  @ApplicationScoped
  static class Changed extends NamedSubscriber<ContributionsChanged> {
    @Inject ContributionNews news;

    Changed() {
      super("search/changed", ContributionsChanged.class);
    }

    @Override
    public void receive(ContributionsChanged event) {
      news.refreshThreads(event.contributions());
    }
  }
}
