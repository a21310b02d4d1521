package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.training.marking.view.ToldStep;
import org.praxis.training.store.Enrolments;

/** Which step a learner's quiz is, for features that tell of it in nobody's name. */
@ApplicationScoped
public class QuizNews {
  @Inject Enrolments enrolments;

  /** By the edition that the learner is on; nothing where that has it no more. */
  public Optional<ToldStep> step(EnrolmentId id, StepId step) {
    return enrolments
        .find(id)
        .flatMap(
            enrolment ->
                enrolment.edition().steps().stream()
                    .filter(one -> one.id().equals(step))
                    .findFirst()
                    .map(one -> new ToldStep(one.title(), enrolment.track().slug(), one.id())));
  }
}
