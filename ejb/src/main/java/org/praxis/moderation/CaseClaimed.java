package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Another moderator has the case to themselves; says who and until when. */
public class CaseClaimed extends Refusal {
  private static final long serialVersionUID = 1;

  public CaseClaimed(String holder, Instant until) {
    super("moderation.case.claimed", holder, until);
  }
}
