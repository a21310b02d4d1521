package org.praxis.training.assigning;

import org.praxis.platform.Refusal;

/** Somebody is exempt from the track, or will be; that one is to be revoked first. */
public class AlreadyExempt extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyExempt() {
    super("training.assign.exempt.already");
  }
}
