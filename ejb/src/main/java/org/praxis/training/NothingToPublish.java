package org.praxis.training;

import org.praxis.platform.Refusal;

/** The draft says what the current edition says. */
public class NothingToPublish extends Refusal {
  private static final long serialVersionUID = 1;

  public NothingToPublish() {
    super("training.draft.nothing");
  }
}
