package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Everybody knows of the community; what is said there is for its members. */
public class MembersOnly extends Refusal {
  private static final long serialVersionUID = 1;

  public MembersOnly() {
    super(Kind.FORBIDDEN, "communities.membersOnly");
  }
}
