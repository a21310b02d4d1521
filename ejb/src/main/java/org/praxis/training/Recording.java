package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.StepCompleted;
import org.praxis.training.event.TrackCompleted;
import org.praxis.training.model.Certificate;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;

/**
 * What follows from doing a step, in its transaction: the news of it, and a certificate after the
 * last one that is needed. Nothing where it was done before.
 */
@ApplicationScoped
public class Recording {
  @Inject Enrolments enrolments;
  @Inject Outbox outbox;

  public void completed(Enrolment enrolment, Step step, Enrolment.Outcome outcome, Instant now) {
    if (outcome.news()) {
      outbox.record(
          new StepCompleted(
              enrolment.id(), enrolment.person(), enrolment.track().id(), step.number(), now));
    }
    if (outcome.finished()) {
      Certificate certificate = new Certificate(enrolment, now);
      enrolments.add(certificate);
      outbox.record(
          new TrackCompleted(
              enrolment.id(),
              enrolment.person(),
              enrolment.track().id(),
              certificate.number(),
              now));
    }
  }
}
