package org.praxis.moderation.event;

import org.praxis.moderation.SpaceId;

/**
 * What waits at a place is due at other times than before.
 *
 * @param space null for all of them
 */
public record ClocksChanged(SpaceId space) {}
