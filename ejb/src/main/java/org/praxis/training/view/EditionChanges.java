package org.praxis.training.view;

import java.util.List;
import org.praxis.training.ChangeKind;

/**
 * What is different from one edition to another.
 *
 * @param rules whether stages, their order, or how much of them is needed changed
 * @param title whether title or summary changed
 * @param daysBefore null where there was no edition before
 */
public record EditionChanges(
    boolean title, Integer daysBefore, Integer days, boolean rules, List<StepChange> steps) {
  public EditionChanges {
    steps = List.copyOf(steps);
  }

  /** Whether nothing is. */
  public boolean none() {
    return !title
        && days.equals(daysBefore)
        && !rules
        && steps.stream().allMatch(step -> step.change() == ChangeKind.SAME);
  }

  public List<StepChange> steps(String change) {
    return steps.stream().filter(step -> step.change() == ChangeKind.valueOf(change)).toList();
  }
}
