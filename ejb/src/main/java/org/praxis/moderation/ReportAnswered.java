package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Moderators have looked at this member's report of these words, and left them as they are. */
public class ReportAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public ReportAnswered() {
    super("moderation.report.answered");
  }
}
