package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.marking.event.WorkHandedIn;

/** Tells those who mark it that something was handed in, unless it was taken back since. */
@ApplicationScoped
public class HandInNotices extends NamedSubscriber<WorkHandedIn> {
  @Inject Telling telling;
  @Inject MarkingNews marking;
  @Inject Clock clock;

  public HandInNotices() {
    super("notification/hand-ins", WorkHandedIn.class);
  }

  @Override
  public void receive(WorkHandedIn handedIn) {
    marking
        .toMark(handedIn.work(), handedIn.number())
        .ifPresent(
            waiting ->
                telling.tell(
                    News.of(
                        NoticeKind.WORK_HANDED_IN,
                        handedIn.work() + "/" + handedIn.number(),
                        waiting.title(),
                        clock.instant()),
                    waiting.markers()));
  }
}
