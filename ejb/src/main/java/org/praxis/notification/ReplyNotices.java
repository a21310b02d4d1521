package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praxis.communities.MentionReach;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.FollowReason;
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
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject Followers followers;
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
    if (published.kind() != ContentKind.REPLY) {
      return;
    }
    // It may have been taken back since; and while this tells of it, that waits.
    notices.hold(published.contribution());
    if (!titles.isRead(published.contribution())) {
      return;
    }
    // Who is mentioned by name is told so, and needs not be told twice.
    Set<PersonId> mentioned =
        notices.wanting(reach.named(published.contribution()), NoticeKind.MENTIONED);
    Map<PersonId, FollowReason> readers =
        followers.whyReplies(published.topic(), published.author());
    readers.keySet().removeAll(mentioned);
    if (readers.isEmpty()) {
      return;
    }
    String title = titles.of(published.topic());
    for (NoticeKind kind : List.of(NoticeKind.REPLIED, NoticeKind.FOLLOWED_REPLY)) {
      Map<PersonId, String> told = new HashMap<>();
      readers.forEach(
          (reader, why) -> {
            if (kind(reader, published) == kind) {
              told.put(reader, why.name());
            }
          });
      telling.tellWhy(
          News.of(kind, published.topic(), title, clock.instant())
              .about(published.contribution(), published.topic())
              .in(published.community()),
          told);
    }
  }

  private static NoticeKind kind(PersonId reader, ContributionPublished published) {
    return reader.equals(published.topicAuthor()) ? NoticeKind.REPLIED : NoticeKind.FOLLOWED_REPLY;
  }
}
