package org.praxis.communities.view;

/** What a community is called, and in addresses. */
public record CommunityName(String slug, String name) {}
