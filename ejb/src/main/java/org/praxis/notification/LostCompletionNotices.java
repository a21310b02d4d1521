package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.CompletionLost;
import org.praxis.training.talk.LossReason;

/** Tells a learner that a discussion step is open again, why, and what they can do about it. */
@ApplicationScoped
public class LostCompletionNotices implements Subscriber<CompletionLost> {
  @Inject Telling telling;
  @Inject TrackTitles titles;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/lost-completions";
  }

  @Override
  public Class<CompletionLost> event() {
    return CompletionLost.class;
  }

  @Override
  public void receive(CompletionLost lost) {
    telling.tell(
        News.of(
            lost.reason() == LossReason.TEXT
                ? NoticeKind.STEP_TEXT_GONE
                : NoticeKind.STEP_PRAISE_GONE,
            titles.named(lost.track()).slug() + "/" + lost.id(),
            lost.title(),
            clock.instant()),
        lost.person());
  }
}
