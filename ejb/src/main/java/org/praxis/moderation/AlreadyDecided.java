package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Another moderator was first; says who and when. */
public class AlreadyDecided extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyDecided(String by, Instant at) {
    super("moderation.case.alreadyDecided", by, at);
  }
}
