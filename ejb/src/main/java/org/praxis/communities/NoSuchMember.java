package org.praxis.communities;

import org.praxis.platform.Missing;

/** Nobody of that identity belongs to the community. */
public class NoSuchMember extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchMember() {
    super("communities.member.missing");
  }
}
