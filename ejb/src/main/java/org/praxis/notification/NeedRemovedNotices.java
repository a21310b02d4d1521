package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.demand.NeedTexts;
import org.praxis.training.demand.event.NeedRemoved;

/** Tells somebody that nobody else reads what they said they need to learn; its page says why. */
@ApplicationScoped
public class NeedRemovedNotices implements Subscriber<NeedRemoved> {
  @Inject Telling telling;
  @Inject NeedTexts texts;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/needs-removed";
  }

  @Override
  public Class<NeedRemoved> event() {
    return NeedRemoved.class;
  }

  @Override
  public void receive(NeedRemoved removed) {
    telling.tell(
        News.of(NoticeKind.NEED_REMOVED, removed.need(), texts.of(removed.need()), clock.instant()),
        removed.author());
  }
}
