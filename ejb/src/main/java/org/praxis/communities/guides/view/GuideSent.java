package org.praxis.communities.guides.view;

import java.util.List;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.GuideState;
import org.praxis.moderation.HoldReason;

/**
 * What became of a text just sent.
 *
 * @param number of the revision that readers see now; null when it is not published
 * @param reasons why it is held, as its author may read it; empty when it is published
 */
public record GuideSent(
    GuideId guide,
    GuideRevisionId revision,
    GuideState state,
    Integer number,
    List<HoldReason> reasons) {
  public GuideSent {
    reasons = reasons.stream().map(HoldReason::forAuthor).distinct().toList();
  }

  public boolean held() {
    return state == GuideState.HELD;
  }
}
