package org.praxis.moderation.view;

import org.praxis.moderation.SpaceId;

/** A place in which something waits for a decision. */
public record QueuePlace(SpaceId id, String name) {}
