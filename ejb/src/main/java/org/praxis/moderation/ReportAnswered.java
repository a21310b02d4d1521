package org.praxis.moderation;

import org.praxis.platform.Refusal;

/**
 * Moderators have looked at this member's report of these words, and left them as they are, or
 * locked the topic under them, or put it elsewhere.
 */
public class ReportAnswered extends Refusal {
  private static final long serialVersionUID = 1;

  public ReportAnswered(ReportOutcome outcome) {
    super(
        switch (outcome) {
          case ACTED -> "moderation.report.answered.locked";
          case MOVED -> "moderation.report.answered.moved";
          case SPLIT_OFF -> "moderation.report.answered.split";
          default -> "moderation.report.answered";
        });
  }
}
