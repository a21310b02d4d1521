package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;

/** Others read again what its author had taken back. */
public record ContributionRestored(ContributionId contribution, Instant at) {}
