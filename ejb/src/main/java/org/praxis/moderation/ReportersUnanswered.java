package org.praxis.moderation;

import org.praxis.platform.InvalidInput;

/** What members report cannot stay without a word to them. */
public class ReportersUnanswered extends InvalidInput {
  private static final long serialVersionUID = 1;

  public ReportersUnanswered() {
    super("message", "moderation.message.toReporters");
  }
}
