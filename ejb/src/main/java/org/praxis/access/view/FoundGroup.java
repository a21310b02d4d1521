package org.praxis.access.view;

/**
 * A group that holds a person.
 *
 * @param through by way of which other group, or of one of which others; null when it names the
 *     person itself
 */
public record FoundGroup(String name, String dn, String through) {}
