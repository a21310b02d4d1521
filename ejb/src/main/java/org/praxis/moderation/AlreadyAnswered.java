package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Another moderator answered the appeal first; says who and when. */
public class AlreadyAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyAnswered(String by, Instant at) {
    super("moderation.appeal.answered", by, at);
  }
}
