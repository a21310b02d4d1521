package org.praxis.communities.view;

import org.praxis.communities.CommunityId;

/** A community in a list. */
public record CommunityRow(
    CommunityId id,
    String slug,
    String name,
    String purpose,
    Long members,
    Long topics,
    Boolean joined) {}
