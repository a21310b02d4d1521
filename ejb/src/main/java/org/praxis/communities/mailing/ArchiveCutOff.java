package org.praxis.communities.mailing;

import org.praxis.platform.Refusal;

/** Whoever sent an archive stopped in the middle of it. */
public class ArchiveCutOff extends Refusal {
  private static final long serialVersionUID = 1;

  public ArchiveCutOff() {
    super(Kind.INVALID, "communities.import.cutOff");
  }
}
