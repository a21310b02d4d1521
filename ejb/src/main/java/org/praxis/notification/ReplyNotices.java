package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.Followers;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.notification.store.Notices;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;

/** Tells who started a topic, and who watches it, that a colleague replied in it. */
@ApplicationScoped
public class ReplyNotices implements Subscriber<ContributionPublished> {
  @Inject Notices notices;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject Followers followers;

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
    if (published.kind() != ContentKind.REPLY) {
      return;
    }
    Map<NoticeKind, List<PersonId>> readers =
        followers.ofReplies(published.topic(), published.author()).stream()
            .collect(Collectors.groupingBy(reader -> kind(reader, published)));
    if (readers.isEmpty()) {
      return;
    }
    String title = titles.of(published.topic());
    readers.forEach(
        (kind, people) -> notices.tell(people, kind, published.topic(), title, clock.instant()));
  }

  private static NoticeKind kind(PersonId reader, ContributionPublished published) {
    return reader.equals(published.topicAuthor()) ? NoticeKind.REPLIED : NoticeKind.FOLLOWED_REPLY;
  }
}
