package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.event.MemberAdded;
import org.praxis.communities.view.CommunityName;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever was made a member of a community where they belong now. */
@ApplicationScoped
public class MemberNotices implements Subscriber<MemberAdded> {
  @Inject Telling telling;
  @Inject CommunityNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/members";
  }

  @Override
  public Class<MemberAdded> event() {
    return MemberAdded.class;
  }

  @Override
  public void receive(MemberAdded added) {
    CommunityName community = names.of(added.community());
    telling.tell(
        News.of(NoticeKind.ADDED, community.slug(), community.name(), clock.instant())
            .in(added.community()),
        added.person());
  }
}
