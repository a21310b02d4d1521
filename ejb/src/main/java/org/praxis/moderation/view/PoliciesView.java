package org.praxis.moderation.view;

/**
 * What is in force in a place.
 *
 * @param charter null where it is about several places
 * @param guidelines of the whole company; null while it has none
 */
public record PoliciesView(CharterView charter, CharterView guidelines) {}
