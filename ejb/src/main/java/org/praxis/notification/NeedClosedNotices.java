package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.demand.NeedTexts;
import org.praxis.training.demand.event.NeedClosed;

/**
 * Tells those who need to learn something that there will be no track for it; its page says why.
 */
@ApplicationScoped
public class NeedClosedNotices implements Subscriber<NeedClosed> {
  @Inject Telling telling;
  @Inject NeedTexts texts;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/needs-closed";
  }

  @Override
  public Class<NeedClosed> event() {
    return NeedClosed.class;
  }

  @Override
  public void receive(NeedClosed closed) {
    telling.tell(
        News.of(NoticeKind.NEED_CLOSED, closed.need(), texts.of(closed.need()), clock.instant()),
        texts.readers(closed.need(), closed.people()));
  }
}
