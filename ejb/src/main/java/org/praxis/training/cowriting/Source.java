package org.praxis.training.cowriting;

import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideId;

/** Of what a step is made: a guide or a topic, one of the two. */
public record Source(GuideId guide, ContributionId topic) {
  public static Source of(GuideId guide) {
    return new Source(guide, null);
  }

  public static Source of(ContributionId topic) {
    return new Source(null, topic);
  }
}
