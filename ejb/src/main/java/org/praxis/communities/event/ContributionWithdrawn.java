package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;

/** Its author took back what others had read, or a moderator removed it. */
public record ContributionWithdrawn(ContributionId contribution, Instant at) {}
