package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.event.ReminderDue;
import org.praxis.notification.store.Notices;
import org.praxis.platform.outbox.Subscriber;

/** Reminds somebody of what they keep, if they may still read it. */
@ApplicationScoped
public class ReminderNotices implements Subscriber<ReminderDue> {
  @Inject Notices notices;
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
      notices.tell(
          List.of(due.person()),
          NoticeKind.REMINDED,
          due.bookmark(),
          titles.of(due.topic()),
          clock.instant());
    }
  }
}
