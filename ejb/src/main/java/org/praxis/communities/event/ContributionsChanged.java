package org.praxis.communities.event;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;

/**
 * What is said of them has changed, and not what they say: tags, or whether a question is solved;
 * or they moved in with a mailing list, which is news to nobody.
 */
public record ContributionsChanged(List<ContributionId> contributions, Instant at) {
  public ContributionsChanged {
    contributions = List.copyOf(contributions);
  }
}
