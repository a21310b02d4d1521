package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.demand.NeedTexts;
import org.praxis.training.demand.event.NeedAnswered;

/** Tells those who need to learn something that there is a track for it, and which. */
@ApplicationScoped
public class NeedAnsweredNotices implements Subscriber<NeedAnswered> {
  @Inject Telling telling;
  @Inject NeedTexts texts;
  @Inject TrackTitles titles;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/needs-answered";
  }

  @Override
  public Class<NeedAnswered> event() {
    return NeedAnswered.class;
  }

  @Override
  public void receive(NeedAnswered answered) {
    telling.tell(
        News.of(
            NoticeKind.NEED_ANSWERED,
            answered.need(),
            texts.of(answered.need()) + ": " + titles.of(answered.track()),
            clock.instant()),
        texts.readers(answered.need(), answered.people()));
  }
}
