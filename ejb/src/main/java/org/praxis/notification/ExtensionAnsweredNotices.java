package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.assigning.event.ExtensionAnswered;

/** Tells whoever asked for more time what they were answered. */
@ApplicationScoped
public class ExtensionAnsweredNotices implements Subscriber<ExtensionAnswered> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/extensions-answered";
  }

  @Override
  public Class<ExtensionAnswered> event() {
    return ExtensionAnswered.class;
  }

  @Override
  public void receive(ExtensionAnswered answered) {
    telling.tell(
        News.of(
            answered.granted() ? NoticeKind.EXTENSION_GRANTED : NoticeKind.EXTENSION_DECLINED,
            answered.assignment(),
            titles.of(answered.track()),
            clock.instant()),
        answered.person());
  }
}
