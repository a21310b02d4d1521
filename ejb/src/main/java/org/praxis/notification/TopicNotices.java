package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.Followers;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;

/** Tells who watches a community that a colleague started a topic there. */
@ApplicationScoped
public class TopicNotices implements Subscriber<ContributionPublished> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject Followers followers;

  @Override
  public String name() {
    return "notification/topics";
  }

  @Override
  public Class<ContributionPublished> event() {
    return ContributionPublished.class;
  }

  @Override
  public void receive(ContributionPublished published) {
    if (published.kind() != ContentKind.TOPIC) {
      return;
    }
    Map<PersonId, String> readers = new HashMap<>();
    followers
        .whyTopics(published.topic(), published.author())
        .forEach((reader, why) -> readers.put(reader, why.name()));
    if (!readers.isEmpty()) {
      telling.tellWhy(
          News.of(
                  NoticeKind.FOLLOWED_TOPIC,
                  published.topic(),
                  titles.of(published.topic()),
                  clock.instant())
              .about(published.topic(), published.topic())
              .in(published.community()),
          readers);
    }
  }
}
