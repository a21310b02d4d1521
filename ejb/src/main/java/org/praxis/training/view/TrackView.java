package org.praxis.training.view;

import java.util.List;
import java.util.Optional;

/**
 * A track with its steps, and how far the reader is.
 *
 * @param enrolment null when the reader is not enrolled
 */
public record TrackView(TrackRow track, List<StepView> steps, EnrolmentRow enrolment) {
  public TrackView {
    steps = List.copyOf(steps);
  }

  public Optional<StepView> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }
}
