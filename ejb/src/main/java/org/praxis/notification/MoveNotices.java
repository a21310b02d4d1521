package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.view.TopicStanding;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/**
 * Tells those whose texts were moved, and those who followed them, where they stand now; an author
 * who may not read there learns that they are gone, and not where to.
 */
@ApplicationScoped
public class MoveNotices implements Subscriber<ContributionsMoved> {
  @Inject Telling telling;
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
    TopicStanding there = titles.standingOf(moved.topic());
    ContributionId topic = there.topic();
    Map<Boolean, List<PersonId>> authors = byAdmission(moved.authors(), topic);
    tell(authors.get(true), NoticeKind.MOVED, there, there.title());
    // What it is called there they may not know.
    String before = moved.title() == null ? there.title() : moved.title();
    telling.tell(
        News.of(NoticeKind.MOVED_AWAY, topic, before, clock.instant()), authors.get(false));
    tell(
        byAdmission(moved.followers(), topic).get(true),
        NoticeKind.FOLLOWED_MOVED,
        there,
        there.title());
  }

  private Map<Boolean, List<PersonId>> byAdmission(List<PersonId> people, ContributionId topic) {
    Set<PersonId> admitted = readership.mayRead(people, topic);
    return people.stream().collect(Collectors.partitioningBy(admitted::contains));
  }

  private void tell(List<PersonId> people, NoticeKind kind, TopicStanding there, String title) {
    telling.tell(
        News.of(kind, there.topic(), title, clock.instant())
            .about(there.topic(), there.topic())
            .in(there.community()),
        people);
  }
}
