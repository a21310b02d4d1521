package org.praxis.communities.view;

import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/**
 * Who wrote a topic or a reply, and where it stands at this moment.
 *
 * @param text the topic or reply
 * @param topic the one that it is, or stands in
 */
public record WrittenWhere(
    ContributionId text, PersonId author, CommunityId community, ContributionId topic) {}
