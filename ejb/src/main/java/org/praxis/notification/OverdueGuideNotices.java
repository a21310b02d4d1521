package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.guides.event.GuideOverdue;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever looks after a guide that it wants to be looked at. */
@ApplicationScoped
public class OverdueGuideNotices implements Subscriber<GuideOverdue> {
  @Inject Telling telling;
  @Inject GuideNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/guide-overdue";
  }

  @Override
  public Class<GuideOverdue> event() {
    return GuideOverdue.class;
  }

  @Override
  public void receive(GuideOverdue overdue) {
    names
        .title(overdue.guide(), overdue.to())
        .ifPresent(
            title ->
                telling.tell(
                    News.of(NoticeKind.GUIDE_OVERDUE, overdue.guide(), title, clock.instant())
                        .about(overdue.guide())
                        .in(names.community(overdue.guide()).orElse(null)),
                    overdue.to()));
  }
}
