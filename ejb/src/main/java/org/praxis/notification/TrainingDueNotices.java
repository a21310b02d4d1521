package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.reminding.event.TrainingDue;

/** Reminds somebody of what they have to do, all of it at once. */
@ApplicationScoped
public class TrainingDueNotices implements Subscriber<TrainingDue> {
  @Inject Telling telling;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/training-due";
  }

  @Override
  public Class<TrainingDue> event() {
    return TrainingDue.class;
  }

  @Override
  public void receive(TrainingDue due) {
    telling.tell(
        News.of(
            due.late() ? NoticeKind.TRAINING_LATE : NoticeKind.TRAINING_DUE,
            due.letter(),
            Several.of(due.tracks()),
            clock.instant()),
        due.person());
  }
}
