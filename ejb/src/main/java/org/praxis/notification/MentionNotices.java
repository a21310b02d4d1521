package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MentionReach;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.communities.view.TopicStanding;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/** Tells people that a colleague mentions them, once it is published. */
@ApplicationScoped
public class MentionNotices implements Subscriber<ContributionPublished> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject MentionReach reach;

  @Override
  public String name() {
    return "notification/mentions";
  }

  @Override
  public Class<ContributionPublished> event() {
    return ContributionPublished.class;
  }

  @Override
  public void receive(ContributionPublished published) {
    tell(published.contribution());
  }

  /** Tells those whom it mentions now and who have not been told of it. */
  void tell(ContributionId contribution) {
    Instant now = clock.instant();
    List<PersonId> people = reach.toTell(contribution, now);
    if (!people.isEmpty()) {
      TopicStanding there = titles.standingOf(contribution);
      telling.tell(
          News.of(NoticeKind.MENTIONED, contribution, there.title(), now)
              .about(contribution, there.topic())
              .in(there.community()),
          people);
    }
  }
}
