package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;

/** Somebody was made a member by those who look after the community. */
public record MemberAdded(CommunityId community, PersonId person, PersonId by, Instant at) {}
