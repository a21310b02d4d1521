package org.praxis.communities.view;

/**
 * A tag, and how many topics carry it.
 *
 * @param tag as its community writes it
 */
public record TagCount(String tag, long topics) {}
