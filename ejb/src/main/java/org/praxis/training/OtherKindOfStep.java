package org.praxis.training;

import org.praxis.platform.Refusal;

/**
 * A step completes only in its own way: a page by reading, a quiz by passing, a discussion by a
 * published answer.
 */
public class OtherKindOfStep extends Refusal {
  private static final long serialVersionUID = 1;

  public OtherKindOfStep() {
    super("training.step.otherKind");
  }
}
