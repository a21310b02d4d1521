package org.praxis.moderation;

import org.praxis.platform.Missing;

/** Nothing has been decided there of that person, or whoever asks does not moderate there. */
public class NoSuchMemberHere extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchMemberHere() {
    super("moderation.member.missing");
  }
}
