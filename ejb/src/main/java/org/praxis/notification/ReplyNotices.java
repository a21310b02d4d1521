package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.MentionReach;
import org.praxis.communities.Readership;
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
  @Inject Readership readership;
  @Inject MentionReach reach;

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
    // Who has left a private community since is not told what is said there.
    if (published.kind() == ContentKind.REPLY
        && byAColleague
        // Who is mentioned is told so.
        && !(notices.wanted(published.topicAuthor(), NoticeKind.MENTIONED)
            && reach.mentions(published.contribution(), published.topicAuthor()))
        && readership.mayRead(published.topicAuthor(), published.topic())) {
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
