package org.praxis.communities.view;

import org.praxis.communities.CommunityId;

/** A community in which the reader may read. */
public record OpenCommunity(CommunityId id, String slug, String name) {}
