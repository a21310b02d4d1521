package org.praxis.communities.guides.view;

/**
 * What people said of a guide.
 *
 * @param mine what the reader said; null when they said nothing
 */
public record Usefulness(long useful, long notUseful, Boolean mine) {}
