package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.Authors;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.notification.model.Notice;
import org.praxis.notification.store.Notices;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;

/** Tells who started a topic that a colleague replied in it. */
@ApplicationScoped
public class ReplyNotices implements Subscriber<ContributionPublished> {
  @Inject Notices notices;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject Authors authors;

  @Override
  public String name() {
    return "notification/replies";
  }

  @Override
  public Class<ContributionPublished> event() {
    return ContributionPublished.class;
  }

  @Override
  public void receive(ContributionPublished published) {
    boolean byAColleague = !published.author().equals(published.topicAuthor());
    if (published.kind() == ContentKind.REPLY
        && byAColleague
        && !authors.isExternal(published.topicAuthor())) {
      String title = titles.of(published.topic());
      notices.add(
          new Notice(
              published.topicAuthor(),
              NoticeKind.REPLIED,
              published.topic(),
              title,
              clock.instant()));
    }
  }
}
