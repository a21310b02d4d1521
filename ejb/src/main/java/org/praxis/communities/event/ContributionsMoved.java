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
 * @param title what the topic was called in which they stood, for those who may not read where they
 *     stand now; null of an event that was recorded before it had one
 * @param from the topic in which they stood; null as the title
 * @param authors who wrote them, without whoever moved them
 * @param followers who were told of replies where they stood or stand, without these
 */
public record ContributionsMoved(
    ContributionId topic,
    ContributionId from,
    String title,
    CommunityId community,
    List<PersonId> authors,
    List<PersonId> followers,
    PersonId by,
    Instant at) {
  public ContributionsMoved {
    authors = List.copyOf(authors);
    // An event that was recorded before there were any had none.
    followers = followers == null ? List.of() : List.copyOf(followers);
  }
}
