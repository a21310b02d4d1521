package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.people.PersonId;

/** Readers see another text of a guide now. */
public record GuidePublished(
    GuideId guide, GuideRevisionId revision, CommunityId community, PersonId author, Instant at) {}
