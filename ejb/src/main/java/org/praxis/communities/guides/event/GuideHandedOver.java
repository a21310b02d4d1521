package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;

/** Somebody else answers for a guide now. */
public record GuideHandedOver(GuideId guide, Instant at) {}
