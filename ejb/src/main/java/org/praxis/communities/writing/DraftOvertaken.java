package org.praxis.communities.writing;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** The draft was saved elsewhere after the version that was shown; says when. */
public class DraftOvertaken extends Refusal {
  private static final long serialVersionUID = 1;

  public DraftOvertaken(Instant savedAt) {
    super("communities.draft.overtaken", savedAt);
  }
}
