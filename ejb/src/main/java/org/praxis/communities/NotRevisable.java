package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Only what waits for a moderator, or was returned, can be revised. */
public class NotRevisable extends Refusal {
  private static final long serialVersionUID = 1;

  public NotRevisable() {
    super("communities.notRevisable");
  }
}
