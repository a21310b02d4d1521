package org.praxis.training.view;

import java.util.List;
import java.util.Optional;
import org.praxis.training.StepId;

/**
 * A track with its steps, and how far the reader is: in the edition that they are on, or else in
 * the current one.
 *
 * @param edition which one this is; null for a draft that is looked at
 * @param current number of the current edition; null before the first
 * @param mine whether the reader may design it
 * @param enrolment null when the reader is not enrolled
 */
public record TrackView(
    TrackRow track,
    EditionRow edition,
    Integer current,
    boolean stagesInOrder,
    List<StageView> stages,
    List<StepView> steps,
    boolean mine,
    EnrolmentRow enrolment) {
  public TrackView {
    stages = List.copyOf(stages);
    steps = List.copyOf(steps);
  }

  public Optional<StepView> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  public Optional<StepView> step(StepId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  public List<StepView> steps(StageView stage) {
    return steps.stream().filter(step -> step.stage() == stage.number()).toList();
  }

  /** Whether there is a newer edition than the one that is shown. */
  public boolean outdated() {
    return edition != null && !edition.number().equals(current);
  }
}
