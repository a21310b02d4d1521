package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.event.ReminderDue;
import org.praxis.communities.view.TopicStanding;
import org.praxis.platform.outbox.Subscriber;

/** Reminds somebody of what they keep, if they may still read it. */
@ApplicationScoped
public class ReminderNotices implements Subscriber<ReminderDue> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TopicTitles titles;
  @Inject Readership readership;

  @Override
  public String name() {
    return "notification/reminders";
  }

  @Override
  public Class<ReminderDue> event() {
    return ReminderDue.class;
  }

  @Override
  public void receive(ReminderDue due) {
    if (readership.mayRead(due.person(), due.contribution())
        && readership.mayRead(due.person(), due.topic())) {
      TopicStanding there = titles.standingOf(due.topic());
      telling.tell(
          News.of(NoticeKind.REMINDED, due.bookmark(), there.title(), clock.instant())
              .about(due.contribution(), there.topic())
              .in(there.community()),
          due.person());
    }
  }
}
