package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;

/** Those who look after a community let somebody in who had asked, or did not. */
public record JoiningAnswered(
    CommunityId community, PersonId person, boolean admitted, PersonId by, Instant at) {}
