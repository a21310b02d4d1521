package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.notification.store.Notices;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/**
 * Tells those whose texts were moved, and those who followed them, where they stand now; an author
 * who may not read there learns that they are gone, and not where to.
 */
@ApplicationScoped
public class MoveNotices implements Subscriber<ContributionsMoved> {
  @Inject Notices notices;
  @Inject TopicTitles titles;
  @Inject Readership readership;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/moves";
  }

  @Override
  public Class<ContributionsMoved> event() {
    return ContributionsMoved.class;
  }

  @Override
  public void receive(ContributionsMoved moved) {
    // It may have moved once more since.
    ContributionId topic = titles.topicOf(moved.topic());
    String title = titles.of(topic);
    Map<Boolean, List<PersonId>> authors = byAdmission(moved.authors(), topic);
    tell(authors.get(true), NoticeKind.MOVED, topic, title);
    // What it is called there they may not know.
    String before = moved.title() == null ? title : moved.title();
    tell(authors.get(false), NoticeKind.MOVED_AWAY, topic, before);
    tell(byAdmission(moved.followers(), topic).get(true), NoticeKind.FOLLOWED_MOVED, topic, title);
  }

  private Map<Boolean, List<PersonId>> byAdmission(List<PersonId> people, ContributionId topic) {
    return people.stream()
        .collect(Collectors.partitioningBy(person -> readership.mayRead(person, topic)));
  }

  private void tell(List<PersonId> people, NoticeKind kind, ContributionId topic, String title) {
    notices.tell(people, kind, topic, title, clock.instant());
  }
}
