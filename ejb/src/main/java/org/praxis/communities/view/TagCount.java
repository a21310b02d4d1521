package org.praxis.communities.view;

/** A tag, and how many topics carry it. */
public record TagCount(String tag, long topics) {}
