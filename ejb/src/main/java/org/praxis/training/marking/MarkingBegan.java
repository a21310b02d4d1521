package org.praxis.training.marking;

import org.praxis.platform.Refusal;

/** Somebody has begun to mark it, so that it cannot be taken back. */
public class MarkingBegan extends Refusal {
  private static final long serialVersionUID = 1;

  public MarkingBegan() {
    super("training.work.markingBegan");
  }
}
