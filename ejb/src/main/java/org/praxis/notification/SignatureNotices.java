package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.marking.event.SignOffGiven;

/** Tells a learner that a mentor signed, or did not. */
@ApplicationScoped
public class SignatureNotices implements Subscriber<SignOffGiven> {
  @Inject Telling telling;
  @Inject MarkingNews marking;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/signatures";
  }

  @Override
  public Class<SignOffGiven> event() {
    return SignOffGiven.class;
  }

  @Override
  public void receive(SignOffGiven given) {
    NoticeKind kind = given.signed() ? NoticeKind.SIGNED_OFF : NoticeKind.SIGN_OFF_DECLINED;
    marking
        .signOff(given.request())
        .ifPresent(
            step ->
                telling.tell(
                    News.of(
                        kind, step.trackSlug() + "/" + step.step(), step.title(), clock.instant()),
                    given.learner()));
  }
}
