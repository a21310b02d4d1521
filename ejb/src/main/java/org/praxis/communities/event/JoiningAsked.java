package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;

/** Somebody asked to belong to a community. */
public record JoiningAsked(CommunityId community, PersonId person, Instant at) {}
