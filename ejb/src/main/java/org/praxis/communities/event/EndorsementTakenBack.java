package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/**
 * Somebody does not say any more that a contribution helped them. Whoever takes back in what words
 * they applied it takes back a contribution of their own.
 */
public record EndorsementTakenBack(ContributionId contribution, PersonId by, Instant at) {}
