package org.praxis.search.view;

/**
 * One way to narrow what was found.
 *
 * @param value as it is asked for
 * @param label as it is called; null where the reader's language says it
 */
public record FacetValue(String value, String label, Long count) {}
