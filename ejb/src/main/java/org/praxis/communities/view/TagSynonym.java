package org.praxis.communities.view;

/** A word that means one of a community's tags. */
public record TagSynonym(String word, String tag) {}
