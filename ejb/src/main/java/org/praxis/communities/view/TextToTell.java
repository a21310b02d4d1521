package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/**
 * A text as one person may read it at this moment.
 *
 * @param topic the topic that it is, or in which it stands now
 * @param community in which that is
 * @param name the community's
 * @param author who wrote it
 * @param authorName null of a former colleague where the company shows those without a name
 * @param isReply whether it answers the topic
 * @param open whether the topic takes replies
 */
public record TextToTell(
    PersonId reader,
    ContributionId contribution,
    ContributionId topic,
    String title,
    CommunityId community,
    String slug,
    String name,
    PersonId author,
    String authorName,
    boolean isReply,
    boolean open,
    Markup text,
    Instant at) {}
