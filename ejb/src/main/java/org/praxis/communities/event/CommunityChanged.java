package org.praxis.communities.event;

import org.praxis.communities.CommunityId;

/** A community was founded, or what it is, is called or is open to is another than before. */
public record CommunityChanged(CommunityId community) {}
