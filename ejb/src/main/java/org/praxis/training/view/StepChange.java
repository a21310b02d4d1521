package org.praxis.training.view;

import java.util.List;
import org.praxis.training.ChangeKind;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;

/**
 * What becomes of a step.
 *
 * @param title as it is called afterwards, or was called when it is removed
 * @param was number before; null when it is added
 * @param number afterwards; null when it is removed
 * @param what of it changes, by the names of a step's fields
 * @param completed how many of those in progress have done it; counted for what is to be published
 */
public record StepChange(
    StepId id,
    ChangeKind change,
    StepKind kind,
    String title,
    Integer was,
    Integer number,
    List<String> what,
    Long completed) {
  public StepChange {
    what = List.copyOf(what);
  }

  public StepChange completed(long learners) {
    return new StepChange(id, change, kind, title, was, number, what, learners);
  }
}
