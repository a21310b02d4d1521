package org.praxis.training.marking;

import java.time.Instant;
import org.praxis.platform.Refusal;

/** Another marker has the work to themselves; says who and until when. */
public class WorkClaimed extends Refusal {
  private static final long serialVersionUID = 1;

  public WorkClaimed(String holder, Instant until) {
    super("training.mark.claimed", holder, until);
  }
}
