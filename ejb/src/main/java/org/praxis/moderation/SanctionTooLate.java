package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Nobody is sanctioned for what they can no longer appeal against. */
public class SanctionTooLate extends Refusal {
  private static final long serialVersionUID = 1;

  public SanctionTooLate() {
    super("moderation.sanction.tooLate");
  }
}
