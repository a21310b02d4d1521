package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;

/** Its author took back what others had read. */
public record ContributionWithdrawn(ContributionId contribution, Instant at) {}
