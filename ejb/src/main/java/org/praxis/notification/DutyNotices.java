package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.people.duty.DutyTitles;
import org.praxis.people.duty.event.DutyPassed;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever has taken over a duty what they look after now. */
@ApplicationScoped
public class DutyNotices implements Subscriber<DutyPassed> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject DutyTitles titles;

  @Override
  public String name() {
    return "notification/duties";
  }

  @Override
  public Class<DutyPassed> event() {
    return DutyPassed.class;
  }

  @Override
  public void receive(DutyPassed passed) {
    telling.tell(
        News.of(NoticeKind.DUTY, passed.duty(), titles.of(passed.duty()), clock.instant()),
        passed.to());
  }
}
