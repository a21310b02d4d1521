package org.praxis.moderation.view;

import java.util.List;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.LeftBecause;

/**
 * What became of a decision on several cases.
 *
 * @param decided those that were decided, and can be undone for a while
 * @param left the others, which are as they were
 */
public record DecidedTogether(List<CaseId> decided, List<Left> left) {
  public DecidedTogether {
    decided = List.copyOf(decided);
    left = List.copyOf(left);
  }

  /**
   * @param title of the topic
   */
  public record Left(CaseId id, String title, LeftBecause why) {}
}
