package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.people.PersonId;

/**
 * What somebody wrote in a community and what colleagues make of it, for features that judge it;
 * nothing of its words.
 *
 * @param topic in which it stands now, or that it is
 * @param at when it was published; null when it never was
 * @param characters how many of its text a reader sees, without marks and with one space between
 *     words
 * @param accepted whether it is the answer to the question of somebody else under which it stands
 * @param endorsers how many colleagues say that it helped them or that they applied it, each once
 */
public record WrittenText(
    ContributionId id,
    ContributionId topic,
    CommunityId community,
    PersonId author,
    ContributionState state,
    Instant at,
    int characters,
    boolean accepted,
    int endorsers) {
  public boolean published() {
    return state == ContributionState.PUBLISHED;
  }
}
