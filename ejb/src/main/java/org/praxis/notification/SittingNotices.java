package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.QuizNews;
import org.praxis.training.event.SittingAllowed;

/** Tells a learner that they may sit a quiz once more. */
@ApplicationScoped
public class SittingNotices extends NamedSubscriber<SittingAllowed> {
  @Inject Telling telling;
  @Inject QuizNews quizzes;
  @Inject Clock clock;

  public SittingNotices() {
    super("notification/sittings", SittingAllowed.class);
  }

  @Override
  public void receive(SittingAllowed allowed) {
    quizzes
        .step(allowed.enrolment(), allowed.step())
        .ifPresent(
            step ->
                telling.tell(
                    News.of(
                        NoticeKind.SITTING_ALLOWED,
                        step.trackSlug() + "/" + step.step(),
                        step.title(),
                        clock.instant()),
                    allowed.learner()));
  }
}
