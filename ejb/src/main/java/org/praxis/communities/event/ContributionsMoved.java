package org.praxis.communities.event;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/**
 * Contributions stand in another topic or another community now.
 *
 * @param topic where they stand
 * @param authors who wrote them, without whoever moved them
 */
public record ContributionsMoved(
    ContributionId topic, CommunityId community, List<PersonId> authors, PersonId by, Instant at) {
  public ContributionsMoved {
    authors = List.copyOf(authors);
  }
}
