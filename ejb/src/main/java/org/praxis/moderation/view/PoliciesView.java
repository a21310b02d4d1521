package org.praxis.moderation.view;

/**
 * What is in force in a place.
 *
 * @param guidelines of the whole company; null while it has none
 */
public record PoliciesView(CharterView charter, CharterView guidelines) {}
