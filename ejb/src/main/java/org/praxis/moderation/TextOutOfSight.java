package org.praxis.moderation;

import java.time.Instant;
import org.praxis.platform.Refusal;

/**
 * Whoever reported a text does not read it any more, for whatever reason; so an appeal would ask
 * for nothing. Says until when they may, should they read it again.
 */
public class TextOutOfSight extends Refusal {
  private static final long serialVersionUID = 1;

  public TextOutOfSight(Instant until) {
    super("moderation.appeal.outOfSight", until);
  }
}
