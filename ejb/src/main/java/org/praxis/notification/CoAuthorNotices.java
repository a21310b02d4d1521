package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.guides.event.CoAuthorAdded;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever writes a guide from now on which one. */
@ApplicationScoped
public class CoAuthorNotices implements Subscriber<CoAuthorAdded> {
  @Inject Telling telling;
  @Inject GuideNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/guide-co-authors";
  }

  @Override
  public Class<CoAuthorAdded> event() {
    return CoAuthorAdded.class;
  }

  @Override
  public void receive(CoAuthorAdded added) {
    names
        .title(added.guide(), added.person())
        .ifPresent(
            title ->
                telling.tell(
                    News.of(NoticeKind.GUIDE_SHARED, added.guide(), title, clock.instant())
                        .about(added.guide())
                        .in(names.community(added.guide()).orElse(null)),
                    added.person()));
  }
}
