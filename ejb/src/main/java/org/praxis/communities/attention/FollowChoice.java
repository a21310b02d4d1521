package org.praxis.communities.attention;

/**
 * How closely to follow from now on.
 *
 * @param level null for as usual
 */
public record FollowChoice(FollowLevel level) {}
