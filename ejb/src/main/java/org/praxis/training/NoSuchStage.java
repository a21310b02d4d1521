package org.praxis.training;

import org.praxis.platform.Missing;

/** The draft has no stage of that number. */
public class NoSuchStage extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchStage() {
    super("training.stage.missing");
  }
}
