package org.praxis.people.audience;

import org.praxis.platform.Refusal;

/** Something goes by it, and would be for nobody without it. */
public class AudienceInUse extends Refusal {
  private static final long serialVersionUID = 1;

  /**
   * @param titles of what uses it
   */
  public AudienceInUse(String titles) {
    super("people.audience.inUse", titles);
  }
}
