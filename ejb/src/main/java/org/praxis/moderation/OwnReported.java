package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Whoever reported a text does not judge what others say of the decision on it. */
public class OwnReported extends Refusal {
  private static final long serialVersionUID = 1;

  public OwnReported() {
    super(Kind.FORBIDDEN, "moderation.appeal.ownReported");
  }
}
