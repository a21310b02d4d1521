package org.praxis.communities.view;

/** A word that means one of a community's tags, both as the community writes them. */
public record TagSynonym(String word, String tag) {}
