package org.praxis.communities.view;

/**
 * A community that may be for the reader, and why: at least one of the reasons is there.
 *
 * @param department how many of the reader's department belong to it
 * @param office how many of the reader's office belong to it
 * @param skill of the reader's own that it speaks of; null where none does
 */
public record Recommendation(CommunityRow community, long department, long office, String skill) {}
