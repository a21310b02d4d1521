package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.assigning.event.ExtensionAsked;

/** Tells a manager that somebody whom they lead asks for more time. */
@ApplicationScoped
public class ExtensionAskedNotices implements Subscriber<ExtensionAsked> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/extensions-asked";
  }

  @Override
  public Class<ExtensionAsked> event() {
    return ExtensionAsked.class;
  }

  @Override
  public void receive(ExtensionAsked asked) {
    // Whom nobody leads is answered by HR, who have a list of them.
    if (asked.manager() != null) {
      telling.tell(
          News.of(
              NoticeKind.EXTENSION_ASKED,
              asked.extension(),
              titles.of(asked.track()),
              clock.instant()),
          asked.manager());
    }
  }
}
