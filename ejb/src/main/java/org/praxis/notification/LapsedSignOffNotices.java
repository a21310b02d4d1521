package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.marking.event.SignOffLapsed;

/** Tells a learner that whoever they asked does not sign any more: they would wait for nobody. */
@ApplicationScoped
public class LapsedSignOffNotices extends NamedSubscriber<SignOffLapsed> {
  @Inject Telling telling;
  @Inject MarkingNews marking;
  @Inject Clock clock;

  public LapsedSignOffNotices() {
    super("notification/lapsed-sign-offs", SignOffLapsed.class);
  }

  @Override
  public void receive(SignOffLapsed lapsed) {
    marking
        .signOff(lapsed.request())
        .ifPresent(
            step ->
                telling.tell(
                    News.of(
                        NoticeKind.SIGN_OFF_LAPSED,
                        step.trackSlug() + "/" + step.step(),
                        step.title(),
                        clock.instant()),
                    lapsed.learner()));
  }
}
