package org.praxis.communities.view;

import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.moderation.HoldReason;

/**
 * What became of a contribution just sent.
 *
 * @param topic the topic that it is, or that it answers
 * @param reasons why it is held, as its author may read it; empty when it is published
 */
public record Submitted(
    ContributionId id, ContributionId topic, ContributionState state, List<HoldReason> reasons) {
  public Submitted {
    reasons = reasons.stream().map(HoldReason::forAuthor).distinct().toList();
  }

  public boolean held() {
    return state == ContributionState.HELD;
  }
}
