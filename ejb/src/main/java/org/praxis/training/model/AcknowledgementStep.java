package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/**
 * A text that the learner confirms. Which wording they confirmed is known by the edition whose step
 * their completion is of.
 */
@Entity
@DiscriminatorValue("ACKNOWLEDGEMENT")
public class AcknowledgementStep extends Step {
  protected AcknowledgementStep() {}

  AcknowledgementStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
  }

  @Override
  boolean isDoneBySayingSo() {
    return true;
  }

  @Override
  public StepKind kind() {
    return StepKind.ACKNOWLEDGEMENT;
  }
}
