package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.IdeaState;
import org.praxis.people.PersonId;

/** Those who look after a community said what becomes of an idea. */
public record IdeaDecided(ContributionId idea, IdeaState state, PersonId by, Instant at) {}
