package org.praxis.communities.attention.view;

import org.praxis.communities.attention.FollowLevel;

/**
 * How closely the reader follows something.
 *
 * @param chosen whether they said so for this very thing; else it follows from the rest
 */
public record FollowView(FollowLevel level, boolean chosen) {}
