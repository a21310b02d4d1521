package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;

/** What others read of it has changed. */
public record ContributionEdited(ContributionId contribution, Instant at) {}
