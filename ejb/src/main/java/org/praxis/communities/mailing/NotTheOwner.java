package org.praxis.communities.mailing;

import org.praxis.platform.Refusal;

/** Only who looks after a community moves an archive into it, and administrators. */
public class NotTheOwner extends Refusal {
  private static final long serialVersionUID = 1;

  public NotTheOwner() {
    super(Kind.FORBIDDEN, "communities.import.notTheOwner");
  }
}
