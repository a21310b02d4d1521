package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Another moderator has the appeal to themselves; says who and until when. */
public class AppealClaimed extends Refusal {
  private static final long serialVersionUID = 1;

  public AppealClaimed(String holder, Instant until) {
    super("moderation.appeal.claimed", holder, until);
  }
}
