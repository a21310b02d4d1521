package org.praxis.training.assigning;

import org.praxis.platform.Missing;

/** There is no such rule, or not for the one who asks. */
public class NoSuchRule extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchRule() {
    super("training.assign.rule.missing");
  }
}
