package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Only members write; joining is the way out. */
public class NotAMember extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAMember() {
    super(Kind.FORBIDDEN, "communities.notAMember");
  }
}
