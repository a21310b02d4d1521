package org.praxis.training.assigning;

import org.praxis.platform.Refusal;

/** It is done, or not asked any more, or a request for more time waits already. */
public class NothingToExtend extends Refusal {
  private static final long serialVersionUID = 1;

  public NothingToExtend() {
    super("training.assign.extend.nothing");
  }
}
