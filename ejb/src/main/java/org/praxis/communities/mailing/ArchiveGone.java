package org.praxis.communities.mailing;

import org.praxis.platform.Refusal;

/** The archive of a preview is kept for a while only. */
public class ArchiveGone extends Refusal {
  private static final long serialVersionUID = 1;

  public ArchiveGone() {
    super("communities.import.archiveGone");
  }
}
