package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** A page to read; the learner says when they have. */
@Entity
@DiscriminatorValue("PAGE")
public class PageStep extends Step {
  protected PageStep() {}

  PageStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
  }

  @Override
  boolean isDoneBySayingSo() {
    return true;
  }

  @Override
  public StepKind kind() {
    return StepKind.PAGE;
  }
}
