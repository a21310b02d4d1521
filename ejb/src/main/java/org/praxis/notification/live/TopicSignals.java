package org.praxis.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Whoever has a topic before them is told that something in it is new or reads otherwise.
 *
 * @param <E> the news
 */
abstract class TopicSignals<E extends Record> extends NamedSubscriber<E> {
  private final Function<E, ContributionId> about;

  @Inject Readership readership;
  @Inject Signals signals;

  /**
   * @param about something in the topic, or the topic itself
   */
  TopicSignals(String name, Class<E> event, Function<E, ContributionId> about) {
    super(name, event);
    this.about = about;
  }

  @Override
  public void receive(E news) {
    readership.topicOf(about.apply(news)).ifPresent(signals::topic);
  }

  @ApplicationScoped
  static class Published extends TopicSignals<ContributionPublished> {
    Published() {
      super("live/published", ContributionPublished.class, ContributionPublished::contribution);
    }
  }

  @ApplicationScoped
  static class Edited extends TopicSignals<ContributionEdited> {
    Edited() {
      super("live/edited", ContributionEdited.class, ContributionEdited::contribution);
    }
  }

  @ApplicationScoped
  static class Withdrawn extends TopicSignals<ContributionWithdrawn> {
    Withdrawn() {
      super("live/withdrawn", ContributionWithdrawn.class, ContributionWithdrawn::contribution);
    }
  }

  @ApplicationScoped
  static class Restored extends TopicSignals<ContributionRestored> {
    Restored() {
      super("live/restored", ContributionRestored.class, ContributionRestored::contribution);
    }
  }

  /** Where it came from is told by nothing: whoever reads there still finds what they have read. */
  @ApplicationScoped
  static class Moved extends TopicSignals<ContributionsMoved> {
    Moved() {
      super("live/moved", ContributionsMoved.class, ContributionsMoved::topic);
    }
  }
}
