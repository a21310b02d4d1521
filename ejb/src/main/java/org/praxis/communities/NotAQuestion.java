package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Only a question has an accepted answer. */
public class NotAQuestion extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAQuestion() {
    super("communities.notAQuestion");
  }
}
