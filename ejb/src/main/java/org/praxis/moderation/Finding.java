package org.praxis.moderation;

import java.util.List;

/** What screening found: nothing, so it may be published at once, or the reasons to hold it. */
public record Finding(List<HoldReason> reasons) {
  public Finding {
    reasons = List.copyOf(reasons);
  }

  public boolean held() {
    return !reasons.isEmpty();
  }
}
