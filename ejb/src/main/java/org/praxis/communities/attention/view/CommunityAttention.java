package org.praxis.communities.attention.view;

/**
 * A community as it is to its reader alone.
 *
 * @param newTopics in how many of its topics there is something new; none to whom nothing is new
 *     because they do not belong; 100 for a hundred and more
 */
public record CommunityAttention(FollowView follow, long newTopics) {}
