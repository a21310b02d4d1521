package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** In this company nobody decides on what their manager or somebody whom they lead wrote. */
public class TooClose extends Refusal {
  private static final long serialVersionUID = 1;

  public TooClose() {
    super(Kind.FORBIDDEN, "moderation.case.tooClose");
  }
}
