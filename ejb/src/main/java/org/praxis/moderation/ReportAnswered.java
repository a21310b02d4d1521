package org.praxis.moderation;

import org.praxis.platform.Refusal;

/**
 * Moderators have looked at this member's report of these words, and left them as they are, or
 * locked the topic under them.
 */
public class ReportAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public ReportAnswered(ReportOutcome outcome) {
    super(
        outcome == ReportOutcome.ACTED
            ? "moderation.report.answered.locked"
            : "moderation.report.answered");
  }
}
