package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.marking.MarkingNews;
import org.praxis.training.marking.event.SignOffAsked;

/** Tells a mentor that a learner wants them to sign. */
@ApplicationScoped
public class SignOffNotices implements Subscriber<SignOffAsked> {
  @Inject Telling telling;
  @Inject MarkingNews marking;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/sign-offs";
  }

  @Override
  public Class<SignOffAsked> event() {
    return SignOffAsked.class;
  }

  @Override
  public void receive(SignOffAsked asked) {
    marking
        .signOff(asked.request())
        .ifPresent(
            step ->
                telling.tell(
                    News.of(
                        NoticeKind.SIGN_OFF_ASKED, asked.request(), step.title(), clock.instant()),
                    asked.mentor()));
  }
}
