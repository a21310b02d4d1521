package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.marking.event.WorkMarked;

/** Tells a learner that their work passed or came back, also where that is a correction. */
@ApplicationScoped
public class MarkNotices implements Subscriber<WorkMarked> {
  @Inject Telling telling;
  @Inject MarkingNews marking;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/marks";
  }

  @Override
  public Class<WorkMarked> event() {
    return WorkMarked.class;
  }

  @Override
  public void receive(WorkMarked marked) {
    NoticeKind kind =
        marked.verdict() == MarkVerdict.PASS ? NoticeKind.WORK_PASSED : NoticeKind.WORK_RETURNED;
    marking
        .work(marked.work())
        .ifPresent(
            step ->
                telling.tell(
                    News.of(kind, marked.work(), step.title(), clock.instant()), marked.learner()));
  }
}
