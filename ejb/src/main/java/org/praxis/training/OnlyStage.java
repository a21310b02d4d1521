package org.praxis.training;

import org.praxis.platform.Refusal;

/** A track has one stage at least. */
public class OnlyStage extends Refusal {
  private static final long serialVersionUID = 1;

  public OnlyStage() {
    super("training.draft.onlyStage");
  }
}
