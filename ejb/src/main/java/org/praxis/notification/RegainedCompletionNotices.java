package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.CompletionBack;

/** Tells a learner that a discussion step is done as it was. */
@ApplicationScoped
public class RegainedCompletionNotices implements Subscriber<CompletionBack> {
  @Inject Telling telling;
  @Inject TrackTitles titles;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/regained-completions";
  }

  @Override
  public Class<CompletionBack> event() {
    return CompletionBack.class;
  }

  @Override
  public void receive(CompletionBack back) {
    telling.tell(
        News.of(
            NoticeKind.STEP_BACK,
            titles.named(back.track()).slug() + "/" + back.id(),
            back.title(),
            clock.instant()),
        back.person());
  }
}
