package org.praxis.training.assigning;

import org.praxis.platform.Refusal;

/** Work on it goes on; when that is done, it can be saved or undone. */
public class ChangeNotReady extends Refusal {
  private static final long serialVersionUID = 1;

  public ChangeNotReady() {
    super("training.assign.change.notReady");
  }
}
