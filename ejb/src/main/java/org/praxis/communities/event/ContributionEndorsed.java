package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.EndorsementKind;
import org.praxis.people.PersonId;

/**
 * A topic or a reply helped a colleague, or they applied it.
 *
 * @param author who wrote it
 * @param by who says so; never the author
 * @param topic the topic that it is, or in which it stands
 */
public record ContributionEndorsed(
    ContributionId contribution,
    EndorsementKind kind,
    PersonId author,
    PersonId by,
    CommunityId community,
    ContributionId topic,
    Instant at) {}
