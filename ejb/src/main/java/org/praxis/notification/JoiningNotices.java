package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityKeepers;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.event.JoiningAsked;
import org.praxis.communities.view.CommunityName;
import org.praxis.platform.outbox.Subscriber;

/** Tells those who look after a community that somebody wants to belong to it. */
@ApplicationScoped
public class JoiningNotices implements Subscriber<JoiningAsked> {
  @Inject Telling telling;
  @Inject CommunityNames names;
  @Inject CommunityKeepers keepers;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/joining";
  }

  @Override
  public Class<JoiningAsked> event() {
    return JoiningAsked.class;
  }

  @Override
  public void receive(JoiningAsked asked) {
    CommunityName community = names.of(asked.community());
    telling.tell(
        News.of(NoticeKind.ASKED_TO_JOIN, community.slug(), community.name(), clock.instant())
            .in(asked.community()),
        keepers.of(asked.community()));
  }
}
